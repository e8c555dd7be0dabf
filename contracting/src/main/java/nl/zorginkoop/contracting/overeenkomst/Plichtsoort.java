package nl.zorginkoop.contracting.overeenkomst;

/** Wat er op een dag geleverd moet zijn. */
public enum Plichtsoort {
    VERANTWOORDING,
    RAPPORTAGE,
    /** HA-07: clienten, leveringen, wachttijd, resultaat en klachten. */
    INFORMATIESET,
    POLIS,
    /**
     * Een losse vraag: alleen met een grondslag en als het antwoord nergens anders ligt (3.10.1).
     */
    INFORMATIE,
    AFSPRAAK
}
