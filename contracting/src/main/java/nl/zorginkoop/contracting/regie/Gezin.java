package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een gezin of groep mensen die samen bekeken worden (PO-03).
 *
 * @param leden hoeveel er nu bij horen
 * @param signalen hoeveel signalen er liggen
 * @param laatste wanneer het laatste signaal binnenkwam, of {@code null}
 */
public record Gezin(UUID id, String naam, int leden, int signalen, Instant laatste)
        implements Serializable {
    /** Wie erbij hoort, of hoorde; {@code tot} is leeg zolang dat zo is. */
    public record Lid(
            UUID id,
            UUID hulpvrager,
            String naam,
            LocalDate geboortedatum,
            LocalDate van,
            LocalDate tot)
            implements Serializable {}

    /** Een signaal over dit gezin. */
    public record Signaal(
            UUID melding,
            String kenmerk,
            Melding.Bron bron,
            String overNaam,
            String inhoud,
            Melding.Domein domein,
            Boolean spoed,
            Instant ontvangen)
            implements Serializable {}

    /** Hulp die een lid nu krijgt (PO-15). */
    public record Traject(
            UUID hulpvrager,
            String naam,
            Long nummer,
            String wet,
            String aanbieder,
            String product,
            LocalDate begin,
            LocalDate eind)
            implements Serializable {}
}
