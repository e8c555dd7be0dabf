package nl.zorginkoop.contracting.declaratie;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een proef nu niet doorgaat: zij wacht niet op een ander en laat niemand lang wachten. */
public enum Proefreden implements Regelreden {
    PROEF_LOOPT(
            "Er loopt al een proef voor uw organisatie. Wacht tot die klaar is en probeer het opnieuw."),
    PROEF_BEZET(
            "De gemeente verwerkt nu een andere declaratie. Probeer het over een minuut opnieuw."),
    PROEF_TE_LANG("Deze proef duurt te lang. Verdeel de declaratie en toets de delen.");

    private static final String SLOT_BEZET = "55P03";
    private static final String TE_LANG = "57014";

    private final String zin;

    Proefreden(String zin) {
        this.zin = zin;
    }

    /** De weigering in woorden als een grens van de proef haar afbrak, anders de fout zelf. */
    static RuntimeException bij(Databankfout fout) {
        if (SLOT_BEZET.equals(fout.sqlState())) {
            return PROEF_BEZET.nee();
        }
        return TE_LANG.equals(fout.sqlState()) ? PROEF_TE_LANG.nee() : fout;
    }

    @Override
    public String regel() {
        return null;
    }

    @Override
    public String zin() {
        return zin;
    }
}
