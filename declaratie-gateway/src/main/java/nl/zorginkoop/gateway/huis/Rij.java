package nl.zorginkoop.gateway.huis;

/** De rijen werk die gewekt kunnen worden. */
public enum Rij {
    VERWERKING,
    VERZENDING,
    BERGING;

    /** Waar de route van deze rij haar adres vindt. */
    String eigenschap() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".rij";
    }
}
