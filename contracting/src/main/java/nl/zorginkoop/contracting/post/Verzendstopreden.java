package nl.zorginkoop.contracting.post;

import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een verzendstop niet gezet of opgeheven wordt (OP003). */
public enum Verzendstopreden implements Regelreden {
    HULPVRAGER_ONBEKEND("", "Deze hulpvrager is er niet bij uw gemeente."),
    STOP_ONBEKEND("", "Deze verzendstop is er niet."),
    REDEN_TE_KORT(
            "verzendstop_reden",
            "Schrijf in 10 tot 2.000 tekens op waarom; wie de stop later opheft, beslist daarop."),
    STOP_LOOPT_AL(
            "verzendstop_loopt", "Er loopt al een verzendstop voor deze hulpvrager: die telt."),
    STOP_BLIJFT("verzendstop_blijft", "Deze verzendstop is al opgeheven.");

    private final String regel;
    private final String zin;

    Verzendstopreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    @Override
    public String regel() {
        return regel;
    }

    @Override
    public String zin() {
        return zin;
    }
}
