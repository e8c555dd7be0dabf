package nl.zorginkoop.contracting.overeenkomst;

import java.util.Arrays;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;

/** Waarom een stap met een overeenkomst niet kan, met de regel van de databank erbij. */
public enum Contractreden {
    ONBEKEND(null, "Deze overeenkomst is er niet voor uw organisatie."),
    KADER_ONBEKEND(null, "Het kader of de voorwaarden van deze toelating zijn er niet."),
    OVERGANG("contract_overgang", "Deze stap past niet bij de toestand van de overeenkomst."),
    LIGT_VAST("contract_ligt_vast", "Wat is afgesproken verandert niet meer."),
    NIET_GETEKEND("contract_tekenen", "Beide kanten tekenen eerst hetzelfde aanbod."),
    NOG_NIET("contract_nog_niet", "De dag waarop dit kan is er nog niet."),
    WACHTTIJD(
            "contract_begint_na_wachttijd",
            "Een overeenkomst gaat pas in na de twintig dagen: kies een latere begindatum."),
    NUMMER_BEZET("raamovereenkomst_gemeente_nummer_key", "Dit nummer is al gebruikt."),
    AL_AANGEBODEN("contractaanbod_open", "Er ligt al een aanbod: verklaar dat eerst ongeldig."),
    AANBOD_LIGT_VAST("aanbod_ligt_vast", "Dit aanbod is getekend of al ongeldig verklaard."),
    AANBOD_VERLOPEN(
            "handtekening_te_laat", "De tekentermijn is voorbij: vraag om een nieuw aanbod."),
    GEEN_AANBOD("handtekening_aanbod", "Er ligt geen geldig aanbod om te tekenen."),
    VERKEERDE_KANT("handtekening_kant", "Deze handtekening is van de andere kant."),
    TE_VROEG_OM_TE_TEKENEN(
            "handtekening_wachttijd",
            "Tekenen kan pas na de twintig dagen waarin een ander naar de rechter kan."),
    KORT_GEDING(
            "handtekening_kort_geding",
            "Er loopt een kort geding: bij een SAS-procedure tekent niemand voor de uitspraak."),
    ANDER_BESTAND(
            "handtekening_hash", "Dit is niet het aangeboden document: de vingerafdruk verschilt."),
    EERST_DE_AANBIEDER("handtekening_volgorde", "De aanbieder tekent eerst."),
    AL_GETEKEND("handtekening_een_per_kant", "Deze kant heeft al getekend."),
    BEPERKING_CONTRACT(
            "beperking_contract", "Dit kan alleen bij een overeenkomst die van kracht is."),
    BEPERKING_KANT("beperking_kant", "Deze beperking legt de andere kant vast."),
    BEPERKING_VORM("beperking_vorm", "Deze beperking mist toestemming of heeft een eind vooraf."),
    BEPERKING_LIGT_VAST("beperking_ligt_vast", "Over deze beperking is al besloten."),
    STOP_TAAKGERICHT(
            "stop_taakgericht", "Bij een taakgerichte overeenkomst bestaat geen clientenstop."),
    STOP_TE_VROEG(
            "stop_te_vroeg",
            "Een clientenstop begint op zijn vroegst veertien dagen na de melding (artikel 3.6)."),
    NIET_GEHOORD("schorsing_horen", "Hoor de aanbieder eerst en leg de dag vast."),
    GEEN_STOP("weigering_geen_stop", "Er geldt vandaag geen clientenstop bij deze overeenkomst."),
    RUIMTE_VRIJ("weigering_ruimte_vrij", "De bestedingsruimte is niet bereikt of bijna bereikt."),
    ALLEEN_NIET_PASSEND(
            "weigering_taakgericht", "Taakgericht weigert u alleen hulp die niet passend is."),
    AL_GEWEIGERD("acceptatieweigering_toewijzing_key", "Deze toewijzing is al geweigerd."),
    TOESTEMMING_VOORAF(
            "onderaannemer_toestemming_vooraf", "Toestemming volgt op de vraag, niet andersom."),
    ONDERAANNEMER_LIGT_VAST("onderaannemer_ligt_vast", "Over deze onderaannemer is al besloten."),
    AL_GEMELD("onderaannemer_overeenkomst_kvk_begin_key", "Deze onderaannemer is al gemeld.");

    private final String regel;
    private final String zin;

    Contractreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    Weigering nee() {
        return new Weigering(this, zin);
    }

    static RuntimeException bij(Databankfout fout) {
        return Arrays.stream(values())
                .filter(r -> fout.regel().equals(r.regel))
                .findFirst()
                .<RuntimeException>map(Contractreden::nee)
                .orElse(fout);
    }
}
