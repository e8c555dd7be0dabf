package nl.zorginkoop.contracting.inkoop;

/** Langs welke weg ingekocht wordt; staat los van het model (OP-01). */
public enum Procedure {
    /** Open huis: wie aan de voorwaarden voldoet, wordt toegelaten. Geen overheidsopdracht. */
    TOELATING,
    SAS_ZONDER_EMVI,
    SAS_MET_EMVI,
    INBESTEDEN,
    SUBSIDIE;

    /** Sociale en andere specifieke diensten (Aanbestedingswet art. 2.38 en 2.39). */
    public boolean isSas() {
        return this == SAS_ZONDER_EMVI || this == SAS_MET_EMVI;
    }
}
