package nl.zorginkoop.contracting.inkoop;

import java.util.Arrays;
import java.util.Optional;

/** Waarom een versie niet verder kan, met de regel van de databank waar het op stuit. */
public enum Voorwaardenreden {
    ONBEKEND(null, "Deze versie is er niet voor uw organisatie."),
    LOOPT_AL(
            "voorwaardenset_op_komst",
            "Er is al een versie in de maak: publiceer die of trek haar eerst in."),
    LIGT_VAST(
            "set_ligt_vast",
            "De tekst van deze versie ligt vast: een verbetering is een nieuwe versie."),
    OVERGANG("set_overgang", "Deze stap past niet bij de toestand van de versie."),
    ONBESCHREVEN(
            "set_onbeschreven", "Beschrijf eerst aard, omvang en toelichting van de wijziging."),
    ARTIKEL_ONTBREEKT(
            "set_artikel_ontbreekt",
            "Een artikel van de standaard ontbreekt: wat niet geldt, blijft staan als NVT."),
    TERMIJN_NODIG("set_consultatie_termijn", "De reactietermijn eindigt na nu."),
    CONSULTATIE_LOOPT(
            "set_consultatie_loopt",
            "De reactietermijn is nog niet voorbij: stel daarna pas vast."),
    ONBEANTWOORD(
            "set_onbeantwoord",
            "Niet elke reactie is beantwoord: dat gaat aan vaststellen vooraf."),
    KADER_NIET_ACTIEF("set_kader_actief", "Het inkoopkader is nog niet actief."),
    TE_KORT_DAG(
            "set_aankondiging",
            "De ingangsdatum ligt te dichtbij: voor deze soort wijziging geldt een langere"
                    + " aankondiging."),
    NIET_VERKLAARD(
            "set_niet_verklaard",
            "Deze wijziging is niet vooraf verklaard: artikel 1.4 van de geldende versie zegt NVT."),
    NIET_BINNEN_HALF_JAAR("set_binnen_half_jaar", "Deze wijziging gaat binnen zes maanden in."),
    KOSTENEFFECT(
            "set_kosteneffect",
            "Een nieuwe standaard met een kosteneffect boven de helft van de oorspronkelijke waarde"
                    + " wordt niet overgenomen."),
    VARIANT(
            "set_variant",
            "Binnen een overeenkomst wisselt inspannings- of outputgericht niet met taakgericht, en"
                    + " taakgericht kent geen bestedingsruimte."),
    GEEN_FLEXIBILITEIT(
            "set_flexibiliteit",
            "Dit kader kent geen flexibiliteit: de voorwaarden veranderen niet voor het eind."),
    BUITEN_BANDBREEDTE(
            "set_bandbreedte",
            "Dit kader is beperkt flexibel: alleen vooraf genoemde onderdelen veranderen, binnen"
                    + " hun bandbreedte."),
    NOG_NIET("set_nog_niet", "De ingangsdatum is er nog niet."),
    NIET_TE_AANVAARDEN("aanvaarding_toestand", "Alleen een gepubliceerde versie is te aanvaarden."),
    ANDERE_HASH(
            "aanvaarding_hash",
            "Dit is niet de tekst van deze versie: open haar opnieuw en controleer de hash."),
    AL_BESLIST(
            "aanvaarding_aanbieder_voorwaardenset_key",
            "Uw organisatie heeft over deze versie al besloten.");

    private final String regel;
    private final String zin;

    Voorwaardenreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    static Optional<Voorwaardenreden> bij(String regel) {
        return Arrays.stream(values()).filter(r -> regel.equals(r.regel)).findFirst();
    }
}
