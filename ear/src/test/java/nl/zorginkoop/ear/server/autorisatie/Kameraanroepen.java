package nl.zorginkoop.ear.server.autorisatie;

/**
 * Wat iemand meebrengt naar de deuren van één kamer. Elke kamer heeft haar eigen {@code
 * Aanroepen<Kamer>}, een {@code @Dependent} in dit pakket; de server vindt haar zelf.
 */
interface Kameraanroepen {

    /** Legt rijen klaar die alle aanroepen van deze kamer delen, als gemeente HIER. */
    default void richtIn(Proefwereld w) {}

    /** Noemt per deur wat er meegaat. */
    void leg(Aanroepen a);
}
