package nl.zorginkoop.contracting.budget;

/** Hoe de rest van het jaar geschat wordt; wat al gerealiseerd is, is bij elk gelijk. */
public enum Prognosemethode {
    /**
     * Wat verplicht staat maal de benutting tot nu toe, plus verwachte instroom (lifecycles §8).
     */
    BENUTTING,
    /** De lopende toewijzingen naar dagen, plus verwachte instroom. */
    TOEWIJZINGEN,
    /** Het gemiddelde van de laatste drie gedeclareerde maanden. */
    RUN_RATE
}
