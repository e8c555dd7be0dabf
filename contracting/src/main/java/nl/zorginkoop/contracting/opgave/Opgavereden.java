package nl.zorginkoop.contracting.opgave;

import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een opgave er niet uitgaat. Wat de standaard verbiedt, zegt het bericht zelf. */
public enum Opgavereden implements Regelreden {
    /** De keuring heeft bezwaren; de zin noemt ze. */
    NIET_MOGELIJK("Dit kan nu niet."),
    ONBEKEND("Deze toewijzing is er niet voor uw organisatie."),
    ANDERE_CLIENT(
            "Een bericht gaat over één cliënt, bij één gemeente en onder één wet: meld de rest apart."),
    NIET_VERBONDEN("U heeft bij deze gemeente geen overeenkomst."),
    KENMERK_IS_BSN(
            "Dit kenmerk is ook een geldig burgerservicenummer. Kies een ander kenmerk, of laat het leeg.");

    private final String zin;

    Opgavereden(String zin) {
        this.zin = zin;
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
