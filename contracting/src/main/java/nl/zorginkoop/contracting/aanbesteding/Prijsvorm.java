package nl.zorginkoop.contracting.aanbesteding;

/** Artikel 2.6.6 Wmo 2015: de gemeente stelt de prijs vast, of een ondergrens. */
public enum Prijsvorm {
    VAST,
    REEEL
}
