package nl.zorginkoop.contracting.overeenkomst;

/** Waarop wordt afgerekend (facts 10). */
public enum Uitvoeringsvariant {
    INSPANNINGSGERICHT,
    OUTPUTGERICHT,
    TAAKGERICHT
}
