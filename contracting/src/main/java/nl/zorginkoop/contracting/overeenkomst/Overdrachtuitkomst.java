package nl.zorginkoop.contracting.overeenkomst;

/** Wat er met de hulp gebeurt van een client die na het eind verder moet. */
public enum Overdrachtuitkomst {
    OVERGEDRAGEN,
    BEEINDIGD,
    /** Overdragen kan nog niet: de aanbieder levert door. */
    ONMOGELIJK
}
