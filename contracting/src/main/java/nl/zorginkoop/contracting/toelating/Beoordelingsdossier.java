package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Wat een beoordelaar van een aanvraag voor zich heeft. De eisen met hun oordeel geeft {@link
 * Besluitloket#eisen}.
 *
 * @param uitkomst wat uit de oordelen volgt: TOELATING, AFWIJZING of ONBESLIST
 * @param magNiet waarom deze beoordelaar niet oordeelt (INV-2.6, RG-05), of {@code null}
 * @param geding het kort geding over het voornemen dat geldt, of {@code null}
 */
public record Beoordelingsdossier(
        UUID id,
        String nummer,
        AgbCode aanbieder,
        String aanbiedernaam,
        UUID openstelling,
        String procedure,
        Aanvraagrol rol,
        Aanvraag.Toestand toestand,
        Werkstap stap,
        Instant ingediend,
        String hash,
        LocalDate gestandTot,
        int herstelWerkdagen,
        String motivatie,
        String uitkomst,
        Beoordelingsreden magNiet,
        List<Verzoek> verzoeken,
        List<Ongelijkheid> ongelijkheden,
        List<Klacht> klachten,
        Geding geding)
        implements Serializable {

    /**
     * Een verzoek aan de aanbieder.
     *
     * @param soort HERSTEL, BEWIJS of BIBOB
     * @param tot de laatste dag
     * @param voorbij of die dag geweest is, of het gevraagde er is
     */
    public record Verzoek(
            String soort,
            UUID voorwaarde,
            String artikel,
            String kop,
            String wat,
            LocalDate tot,
            boolean voorbij)
            implements Serializable {}

    /**
     * Gelijke gegevens, een ander oordeel (INV-2.5).
     *
     * @param zelf gaf deze beoordelaar een van beide oordelen; dan kijkt een ander
     */
    public record Ongelijkheid(
            UUID id,
            UUID voorwaarde,
            String artikel,
            String kop,
            UUID ander,
            String anderNummer,
            String hier,
            String hierReden,
            String daar,
            String daarReden,
            boolean zelf)
            implements Serializable {}

    /**
     * @param geschil wat de Geschillencommissie ervan zegt, of {@code null}
     */
    public record Klacht(
            UUID id,
            String tekst,
            LocalDate ontvangen,
            LocalDate uiterlijk,
            Bezwaarloket.Klachtuitkomst uitkomst,
            String antwoord,
            LocalDate beslist,
            Geschil geschil)
            implements Serializable {
        /** Zij is afgewezen en nog niet aan de Geschillencommissie voorgelegd. */
        public boolean isVoorTeLeggen() {
            return uitkomst != null
                    && uitkomst != Bezwaarloket.Klachtuitkomst.GEGROND
                    && geschil == null;
        }

        public boolean wachtOpAdvies() {
            return geschil != null && geschil.advies() == null;
        }
    }

    /**
     * Een geschil bij de Geschillencommissie Sociaal Domein.
     *
     * @param advies de dag van het bindende advies, of {@code null}
     * @param gelijk kreeg de aanbieder gelijk
     * @param betwistbaarTot tot dan toetst een rechter het advies nog (3.23)
     */
    public record Geschil(
            Instant voorgelegd,
            LocalDate advies,
            Boolean gelijk,
            String kern,
            LocalDate betwistbaarTot)
            implements Serializable {}

    /**
     * @param opTijd binnen de twintig kalenderdagen; anders houdt zij niets tegen
     * @param toegewezen kreeg de aanbieder gelijk; {@code null} zolang er geen uitspraak is
     */
    public record Geding(
            LocalDate dagvaarding, boolean opTijd, LocalDate uitspraak, Boolean toegewezen)
            implements Serializable {}

    /** Een eerder oordeel, en wie het nalas. */
    public record Oordeelstap(
            UUID id,
            Oordeelopgave.Oordeel oordeel,
            String reden,
            String bewijsnaam,
            String beoordelaar,
            Instant moment,
            String tweede,
            Boolean akkoord,
            String tweedeReden)
            implements Serializable {}

    public List<Verzoek> verzoeken(String soort) {
        return verzoeken.stream().filter(v -> v.soort().equals(soort)).toList();
    }

    /** Wat er van deze eis al gevraagd is, of leeg. */
    public Optional<Verzoek> verzoek(String soort, UUID voorwaarde) {
        return verzoeken.stream()
                .filter(v -> v.soort().equals(soort) && voorwaarde.equals(v.voorwaarde()))
                .findFirst();
    }
}
