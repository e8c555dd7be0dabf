package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een melding of een signaal over iemand die misschien hulp nodig heeft (SI-01 tot en met SI-04).
 * Wie meldt wordt niet aan hem over wie het gaat getoond.
 *
 * @param kenmerk waarmee de melder erover kan bellen; er is niets mee te lezen
 * @param contact hoe de melder te bereiken is
 * @param relatie wat de melder van hem is
 * @param domein het leefgebied waar het over gaat, of {@code null}
 * @param oordeel wat ermee gedaan is, of {@code null} als dat nog moet
 * @param zaak het onderzoek dat erop volgde, of {@code null}
 */
public record Melding(
        UUID id,
        String kenmerk,
        Soort soort,
        Bron bron,
        String overNaam,
        LocalDate overGeboren,
        String contact,
        String relatie,
        String situatie,
        String inhoud,
        Boolean spoed,
        Domein domein,
        Instant ontvangen,
        String door,
        Oordeel oordeel,
        String reden,
        String oordeelDoor,
        UUID hulpvrager,
        UUID gezin,
        UUID zaak)
        implements Serializable {
    /** Een melding vraagt om hulp; een signaal zegt dat er iets is. */
    public enum Soort {
        MELDING,
        SIGNAAL
    }

    /** Van wie hij komt. */
    public enum Bron {
        BURGER,
        KETENPARTNER,
        GEMEENTE
    }

    /** Wat ermee gedaan is. */
    public enum Oordeel {
        ONDERZOEK,
        BIJ_GEZIN,
        DOORVERWEZEN,
        DUBBEL,
        GEEN_ACTIE
    }

    /** De dertien leefgebieden van de zelfredzaamheidsmatrix; nooit om te betalen of te ordenen. */
    public enum Domein {
        FINANCIEN,
        WERK_EN_OPLEIDING,
        TIJDSBESTEDING,
        HUISVESTING,
        HUISELIJKE_RELATIES,
        GEESTELIJKE_GEZONDHEID,
        LICHAMELIJKE_GEZONDHEID,
        MIDDELENGEBRUIK,
        BASALE_ADL,
        INSTRUMENTELE_ADL,
        SOCIAAL_NETWERK,
        MAATSCHAPPELIJKE_PARTICIPATIE,
        JUSTITIE
    }
}
