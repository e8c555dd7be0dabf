package nl.zorginkoop.contracting.deur;

/**
 * Soorten gegevens over een hulpvrager. Elk veld dat een deur met persoonsgegevens laat zien hoort
 * bij één groep; welke, staat in {@code gegevens.csv} in dit pakket. Wie welke groep ziet, hangt
 * van rol en grondslag af (PR-02).
 */
public enum Gegevensgroep {
    /** Sleutels, nummers en standen: zeggen zonder de rest niets over iemand. */
    KENMERK,
    /** Naam, BSN, geboortedatum. */
    IDENTITEIT,
    /** Waar iemand woont en te bereiken is. */
    CONTACT,
    /** Welke hulp, van wie, wanneer. */
    HULP,
    /** Bedragen. */
    GELD,
    /** Documenten en losse tekst: wat erin staat weet niemand vooraf. */
    STUK,
    /** Wie er naar de gegevens keek. */
    INZAGE
}
