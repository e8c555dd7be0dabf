package nl.zorginkoop.contracting.begroting;

/** Wat een regel van een begrotingswijziging doet. */
public enum Regelsoort {
    /** Van het ene plafond naar het andere; de som blijft gelijk (BU-22). */
    VERSCHUIVING,
    VERHOGING,
    VERLAGING,
    /** De bestedingsruimten mogen samen tot dit bedrag boven de begroting (INV-8.3). */
    BOVEN_BEGROTING
}
