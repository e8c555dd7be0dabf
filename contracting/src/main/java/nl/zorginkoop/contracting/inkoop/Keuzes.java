package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;

/**
 * De vier keuzes van opdrachtgeverschap (OP-02 tot en met OP-05).
 *
 * @param regie wie intake, plan en toeleiding doet
 * @param verantwoording waarop betaald en verantwoord wordt
 * @param contractering met hoeveel aanbieders een overeenkomst wordt gesloten
 * @param scope hoe breed de overeenkomst is
 */
public record Keuzes(
        Regie regie, Verantwoording verantwoording, Contractering contractering, Scope scope)
        implements Serializable {
    public enum Regie {
        GEMEENTE,
        WIJKTEAM,
        AANBIEDER
    }

    public enum Verantwoording {
        INZET,
        RESULTAAT,
        POPULATIE
    }

    public enum Contractering {
        ALLE_TOEGELATENEN,
        SELECTIE,
        EEN_PER_WIJK,
        EEN_HOOFDAANNEMER
    }

    public enum Scope {
        SMAL,
        PAKKET,
        BREED
    }

    public Keuzes {
        if (regie == null || verantwoording == null || contractering == null || scope == null) {
            throw new IllegalArgumentException("Alle vier keuzes worden gemaakt");
        }
    }
}
