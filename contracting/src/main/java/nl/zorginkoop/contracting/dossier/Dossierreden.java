package nl.zorginkoop.contracting.dossier;

import java.util.Arrays;
import java.util.Optional;

/** Waarom iets niet in het dossier kan, met de regel van de databank waar het op stuit. */
public enum Dossierreden {
    ONBEKEND(null, "Dit stuk ligt niet in uw dossier."),
    AANBIEDER_ONBEKEND(null, "Deze AGB-code is hier niet bekend: kijk haar na."),
    AFGIFTE("dossierstuk_afgifte", "De dag van afgifte ligt in de toekomst: kijk op het stuk."),
    GELDIGHEID("dossierstuk_geldigheid", "De laatste dag ligt voor de dag van afgifte."),
    LIGT_VAST(
            "dossierstuk_ligt_vast",
            "Een stuk verandert niet, want er kan een aanvraag op rusten: leg er een nieuw voor in"
                    + " de plaats."),
    AL_VERVANGEN(
            "dossierstuk_eenmaal_vervangen", "Voor dit stuk ligt er al een nieuwer in de plaats."),
    AL_GELEVERD(
            "dossierstuk_pkey",
            "Met deze sleutel wordt op dit moment al een stuk geleverd: vraag het straks op."),
    GEEN_PROFIEL(null, "Vul eerst het profiel zelf in."),
    NIET_IN_PROFIEL(null, "Dit staat niet in uw profiel; ververs de pagina."),
    PRODUCT_ONBEKEND(
            "profielproduct_wet_productcode_fkey",
            "Dit product staat niet in de productcodelijst."),
    POSTCODE("profiellocatie_postcode_check", "Een postcode heeft vier cijfers en twee letters."),
    WEBSITE("aanbiederprofiel_website_check", "Een website begint met https://.");

    private final String regel;
    private final String zin;

    Dossierreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    static Optional<Dossierreden> bij(String regel) {
        return Arrays.stream(values()).filter(r -> regel.equals(r.regel)).findFirst();
    }
}
