package nl.zorginkoop.contracting.uitgifte;

/** Wat een uitgifte met elke regel doet. */
public enum Uitgiftesoort {
    /** Nieuwe toewijzingen uit een lijst. */
    NIEUW,
    /** Lopende toewijzingen tot een latere dag. */
    VERLENGEN,
    /** Lopende toewijzingen vanaf een dag onder een ander product. */
    OMZETTEN
}
