package nl.zorginkoop.contracting.regiewerk;

/** Waar werk vandaan komt; elke soort leidt naar de plek waar het gedaan wordt. */
public enum Werksoort {
    /** Eigen zaken, met wat er nu te doen is en de klok die het eerst afloopt. */
    ZAKEN,
    /** Zaken die nog van niemand zijn. */
    VAN_NIEMAND,
    /** Keuzes waarop een aanbieder antwoordde, of zweeg. */
    ANTWOORDEN,
    /** Verzoeken om toewijzing of wijziging (315, 317) die op antwoord wachten. */
    VERZOEKEN,
    /** Toewijzingen waarvan de hulp niet op tijd begon (RG-12). */
    NIET_GESTART,
    /** Toewijzingen die aflopen binnen de horizon van de gemeente. */
    AFLOPEND,
    /** Plannen die geëvalueerd moeten worden (PO-12). */
    EVALUATIES,
    /** Gezinnen waarover signalen zich stapelen (SI-02). */
    SIGNALEN,
    /** Afwijzingen en bezwaren van een ander, die andere ogen vragen (Awb 10:3). */
    ANDERE_OGEN
}
