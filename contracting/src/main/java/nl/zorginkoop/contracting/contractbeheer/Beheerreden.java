package nl.zorginkoop.contracting.contractbeheer;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets in het contractbeheer niet kan, met de regel van de databank waar het op stuit. */
public enum Beheerreden implements Regelreden {
    ONBEKEND(null, "Dit is er niet voor uw gemeente."),
    AANBIEDER_ONBEKEND("piep_aanbieder_fkey", "Deze aanbieder is hier niet bekend."),
    PRODUCT_ONBEKEND(
            "hulpvraag_wet_productcode_fkey", "Dit product staat niet in de lijst van deze wet."),
    AL_GETROKKEN(
            "steekproef_een_per_indeling",
            "Uit deze indeling is al getrokken: opnieuw trekken tot de uitkomst bevalt is geen"
                    + " steekproef. Maak eerst een nieuwe indeling."),
    GROEP_LEEG("steekproef_zonder_groep", "In groep B zit niemand om uit te trekken."),
    GEEN_GESPREK(
            "gesprek_buiten_groep",
            "Gesprekken zijn er met groep A en onder intensief toezicht. Ziet u een reden voor een"
                    + " gesprek, leg dan eerst een piep vast en besluit daarover."),
    GESPREK_LIGT_VAST("gesprek_ligt_vast", "Dit gesprek is al gehouden of vervallen."),
    GESPREK_IN_TOEKOMST(
            "gesprek_in_toekomst",
            "Een gesprek dat nog komt, is niet gehouden: kies een dag tot en met vandaag."),
    GESPREK_BESTAAT_AL(
            "accountgesprek_gemeente_aanbieder_gepland_key",
            "Op deze dag staat al een gesprek met deze aanbieder."),
    AL_BESLOTEN("piepbesluit_pkey", "Over deze piep is al besloten."),
    AL_INTENSIEF(
            "toezicht_een_tegelijk",
            "Deze aanbieder staat al onder intensief toezicht: besluit 'geen actie' en verwijs"
                    + " daarnaar.");

    private final String regel;
    private final String zin;

    Beheerreden(String regel, String zin) {
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
