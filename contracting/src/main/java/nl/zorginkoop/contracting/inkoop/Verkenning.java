package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;

/** Een model dat voor een kader is afgewogen, met wat ervoor en ertegen pleit (OP-11). */
public record Verkenning(Model model, String voordelen, String nadelen, String door, Instant moment)
        implements Serializable {}
