package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Dag;

/**
 * Wat er aan een aanvraag ontbreekt, in woorden: wat, waar, hoe te herstellen. De databank rekent
 * het uit en weigert erop; hier staat alleen de zin.
 *
 * @param wie de deelnemer om wie het gaat, of {@code null}
 * @param artikel de eis, of {@code null}
 * @param tot tot en met wanneer een bewijs telde, of {@code null}
 */
public record Gebrek(
        Soort soort, String wie, UUID voorwaarde, String artikel, String bewijs, LocalDate tot)
        implements Serializable {

    /** Welke regel het tegenhoudt, en in welke stap het te herstellen is. */
    public enum Soort {
        SET_VEROUDERD(
                2,
                "De gemeente heeft nieuwe voorwaarden laten ingaan: neem ze over en lees wat er"
                        + " verandert."),
        NIET_AANVAARD(
                2, "De voorwaarden met hun tarieven zijn nog niet aanvaard: lees en aanvaard ze."),
        ZONDER_PRODUCT(2, "Er is nog geen product gekozen: kies wat u wilt leveren."),
        ZONDER_PERCEEL(2, "Er is nog geen perceel gekozen: kies waarvoor u aanvraagt."),
        PRODUCT_BUITEN_KADER(2, "Product %1$s hoort niet bij deze procedure: kies een ander."),
        ZONDER_PENVOERDER(1, "Een combinatie heeft één penvoerder: wijs hem aan."),
        ZONDER_COMBINANT(1, "Een combinatie heeft minstens één andere deelnemer: voeg hem toe."),
        ZONDER_ONDERAANNEMER(
                1,
                "Een hoofdaannemer noemt al zijn onderaannemers: voeg ze toe, of vraag"
                        + " zelfstandig aan."),
        ROL_PAST_NIET(1, "%1$s past niet bij de rol die u koos: laat hem weg of kies een andere."),
        MACHTIGING_ONTBREEKT(
                4, "machtiging %1$s ontbreekt: voeg de machtiging van de penvoerder toe."),
        UEA_ONTBREEKT(
                4, "De eigen verklaring (UEA) van %1$s ontbreekt: elke combinant geeft de zijne."),
        GARANTIE_ONTBREEKT(
                4,
                "De moedermaatschappij staat nog niet garant: voeg een 403-verklaring of een"
                        + " verklaring van hoofdelijke aansprakelijkheid toe."),
        ZONDER_ANTWOORD(3, "Artikel %2$s heeft nog geen antwoord."),
        ZONDER_TOELICHTING(3, "Artikel %2$s: u voldoet niet, leg uit waarom en wat u eraan doet."),
        BEWIJS_ONTBREEKT(4, "Bij artikel %2$s ontbreekt het bewijs: kies een stuk uit uw dossier."),
        BEWIJS_TE_OUD(
                4,
                "%3$s van %1$s telde tot en met %4$s: vervang het stuk, of laat het weg en lever"
                        + " het op verzoek."),
        BEROEP_ZONDER_GVA(
                4,
                "U doet voor artikel %2$s een beroep op %1$s, maar die heeft geen geldige"
                        + " gedragsverklaring aanbesteden: voeg haar toe."),
        NIET_ONDERTEKEND(5, "De aanvraag is niet ondertekend: vul naam, functie en wijze in.");

        private final int stap;
        private final String zin;

        Soort(int stap, String zin) {
            this.stap = stap;
            this.zin = zin;
        }
    }

    /** In welke stap van het formulier het te herstellen is. */
    public int stap() {
        return soort.stap;
    }

    public String zin() {
        return soort.zin.formatted(wie, artikel, bewijs, tot == null ? "" : Dag.van(tot));
    }
}
