package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een aanmelding of inschrijving op een perceel. Zij begint als concept, wordt voor het sluiten
 * ingediend en is dan dicht tot de gemeente de enveloppen opent.
 *
 * @param setHash de hash van de voorwaarden waarop zij rust
 * @param prijs wat de aanbieder vraagt; {@code null} bij een vaste prijs, en voor de gemeente tot
 *     de prijzen open zijn
 * @param nietReeel ligt de prijs onder de reële prijs (V03)
 */
public record Perceelinschrijving(
        UUID id,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        String aanbiedernaam,
        UUID openstelling,
        String procedure,
        int perceel,
        String perceelnaam,
        Ronde ronde,
        Toestand toestand,
        UUID voorwaardenset,
        String setHash,
        boolean aanvaard,
        String ondertekenaar,
        String functie,
        Euro prijs,
        boolean nietReeel,
        Instant ingediend,
        String hash,
        LocalDate gestandTot,
        List<Antwoord> antwoorden)
        implements Serializable {
    public enum Toestand {
        CONCEPT,
        INGEDIEND,
        INGETROKKEN,
        GEGUND,
        AFGEWEZEN,
        /** Een aanmelding die geselecteerd is: de aanbieder mag inschrijven. */
        UITGENODIGD
    }

    public Perceelinschrijving {
        antwoorden = List.copyOf(antwoorden);
    }

    /**
     * @param document de kopie bij de gemeente, of {@code null}
     */
    public record Antwoord(UUID criterium, String antwoord, String stuknaam, UUID document)
            implements Serializable {}

    public boolean isAanmelding() {
        return ronde == Ronde.AANMELDING;
    }

    public boolean isConcept() {
        return toestand == Toestand.CONCEPT;
    }
}
