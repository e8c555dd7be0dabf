package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;

/** Wat er na publicatie veranderde en aan allen is gemeld. */
public record Wijziging(String wat, String van, String naar, String reden, Instant moment)
        implements Serializable {}
