package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een aanvraag om toegelaten te worden.
 *
 * @param nummer komt bij indienen, zonder gaten per gemeente; een concept heeft er geen
 * @param aanvaardeHash de hash van de voorwaarden die de aanbieder aanvaardt, met de tarieven erin
 *     (OH-03); een prijs heeft een aanvraag niet
 * @param ondertekend {@code NAT} of {@code DIGITAAL}
 * @param stap waar de aanbieder gebleven was
 * @param ingediend wanneer het loket haar in handen kreeg
 * @param hash over de vaste vorm van wat er ingediend is
 * @param gestandTot tot en met wanneer de aanbieder eraan vastzit
 */
public record Aanvraag(
        UUID id,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        UUID openstelling,
        UUID voorwaardenset,
        String nummer,
        Aanvraagrol rol,
        Toestand toestand,
        String aanvaardeHash,
        String motivatie,
        String ondertekenaar,
        String functie,
        String ondertekend,
        int stap,
        Instant ingediend,
        String ingediendDoor,
        String hash,
        LocalDate gestandTot,
        Instant begonnen,
        Instant gewijzigd,
        long versie)
        implements Serializable {
    /** Waar een aanvraag kan staan (lifecycles §2). */
    public enum Toestand {
        CONCEPT,
        INGEDIEND,
        NIET_IN_BEHANDELING,
        VOLLEDIGHEID,
        HERSTEL_GEVRAAGD,
        IN_BEOORDELING,
        BIBOB,
        VOORGENOMEN_TOELATING,
        TOEGELATEN,
        VOORGENOMEN_AFWIJZING,
        AFGEWEZEN,
        INGETROKKEN;

        /** Verandert hier nog iets aan? */
        public boolean isKlaar() {
            return this == NIET_IN_BEHANDELING
                    || this == TOEGELATEN
                    || this == AFGEWEZEN
                    || this == INGETROKKEN;
        }
    }

    public boolean isConcept() {
        return toestand == Toestand.CONCEPT;
    }

    /** Kan de aanbieder haar nog terugnemen? Dat kan tot er besloten is. */
    public boolean isInTeTrekken() {
        return !toestand.isKlaar();
    }

    /** Mag er op verzoek nog bewijs bij? */
    public boolean neemtBewijsAan() {
        return toestand == Toestand.VOLLEDIGHEID || toestand == Toestand.HERSTEL_GEVRAAGD;
    }
}
