package nl.zorginkoop.contracting.uitgifte;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een uitgifte niet doorgaat, met de regel van de databank waar zij op stuit. */
public enum Uitgiftereden implements Regelreden {
    ONBEKEND(null, "Deze uitgifte is er niet voor uw gemeente."),
    LEEG(
            null,
            "Zo is er niets af te geven: geen lopende toewijzing past bij deze keuze. Kies een ander"
                    + " product of een andere periode."),
    TE_VEEL(
            null,
            "Meer dan 25.000 toewijzingen in één uitgifte kan niet. Kies een kortere periode, of deel"
                    + " de lijst in tweeën."),
    KAN_NU_NIET(
            "uitgifte_gang",
            "Dit kan nu niet met deze uitgifte. Ververs de bladzijde: een ander was u voor, of zij is"
                    + " al klaar."),
    AL_AANGEBODEN(
            "uitgifte_lijst_eenmaal",
            "Precies deze lijst is al eens aangeboden. Ga verder met die uitgifte, of verbeter de lijst"
                    + " eerst."),
    KEUZE_PAST_NIET(
            "uitgifte_keuze",
            "Deze keuze past niet bij elkaar: kies een periode die niet achterstevoren loopt, een latere"
                    + " einddatum, of een ander product dan nu.");

    private final String regel;
    private final String zin;

    Uitgiftereden(String regel, String zin) {
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

    /** De weigering in woorden, of de fout zelf als wij haar regel niet kennen. */
    static RuntimeException bij(Databankfout fout) {
        return Regelreden.bij(fout, values());
    }
}
