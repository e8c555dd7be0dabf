package nl.zorginkoop.contracting.overeenkomst;

/** Wat een aanbieder uit zichzelf meldt (3.4, 3.10, 3.16, 3.29 en 3.31). */
public enum Meldingsoort {
    TOEZICHTMAATREGEL,
    FINANCIEEL_RISICO,
    CONTINUITEIT,
    VEROORDELING,
    CALAMITEIT,
    ORGANISATIE,
    DATALEK
}
