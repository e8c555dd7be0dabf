package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Wat een aanbieder of de clientenraad over een versie in consultatie zei, en het antwoord.
 *
 * @param aanbieder of {@code null} voor de clientenraad
 * @param antwoord of {@code null} zolang er geen is
 */
public record Reactie(UUID id, AgbCode aanbieder, String tekst, Instant ontvangen, String antwoord)
        implements Serializable {}
