package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Hoe de werkvoorraad erbij staat.
 *
 * @param vanMij bij de gemeente aan zet en van deze beoordelaar
 * @param bijOns bij de gemeente aan zet, van wie ook
 * @param bijAanbieder wacht op de aanbieder
 * @param klachten zonder antwoord
 * @param klacht de aanvraag waar de oudste daarvan over gaat, of {@code null}
 * @param eerste de eerste termijn die loopt, of {@code null}
 */
public record Werkstand(
        int vanMij, int bijOns, int bijAanbieder, int klachten, UUID klacht, Instant eerste)
        implements Serializable {}
