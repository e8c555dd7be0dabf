package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;

/** Een stap van een aanvraag met haar tijd, zodat achteraf vaststaat wat wanneer gebeurde (L3). */
public record Aanvraagstap(
        Aanvraag.Toestand van, Aanvraag.Toestand naar, String door, Instant moment)
        implements Serializable {}
