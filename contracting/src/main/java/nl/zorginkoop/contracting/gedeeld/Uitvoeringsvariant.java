package nl.zorginkoop.contracting.gedeeld;

/** Waarop wordt afgerekend (facts 10). */
public enum Uitvoeringsvariant {
    INSPANNINGSGERICHT,
    OUTPUTGERICHT,
    TAAKGERICHT
}
