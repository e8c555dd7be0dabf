package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;

/** Een gepubliceerde eis waaraan niet is voldaan, met de reden (INV-2.2). */
public record Afwijzingsgrond(String artikel, String kop, String eis, String reden)
        implements Serializable {}
