package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Een tijd waarin het platform niet bereikbaar was.
 *
 * @param erbij hoeveel langer elke procedure open blijft die toen sloot
 */
public record Storing(Instant van, Instant tot, Duration erbij, String reden, String door)
        implements Serializable {}
