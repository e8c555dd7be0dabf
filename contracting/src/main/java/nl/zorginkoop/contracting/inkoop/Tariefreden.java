package nl.zorginkoop.contracting.inkoop;

import java.util.Arrays;
import java.util.Optional;

/** Waarom een tarief er niet komt, met de regel van de databank waar het op stuit. */
public enum Tariefreden {
    ONBEKEND(null, "Dit tarief is er niet voor uw organisatie."),
    GELIJK_VOOR_ALLEN(
            "tarief_gelijk_voor_allen",
            "Onder een toelating is het tarief voor alle aanbieders gelijk: laat de aanbieder weg."),
    PRODUCT_BUITEN_KADER(
            "tarief_product_in_kader", "Dit product hoort niet bij dit kader: kies een ander."),
    GEBIED_BUITEN_KADER(
            "tarief_gebied_in_kader",
            "Dit gebied hoort niet bij dit kader: kies een deelnemende gemeente en een wijk daarvan."),
    AL_OPGEGEVEN(
            "tariefregel_eenmaal",
            "Voor dit product en deze begindatum staat al een tarief in de versie: haal dat eerst"
                    + " weg."),
    OVERLAP(
            "kadertarief_een_per_dag",
            "Twee tarieven voor hetzelfde product gelden op dezelfde dag: pas de data aan."),
    OPBOUW_ONVOLLEDIG(
            "tarief_opbouw_onvolledig",
            "Van een tarief is niet elk element a tot en met f ingevuld: vul het aan, nul mag."),
    OPBOUW_TELT_NIET_OP(
            "tarief_opbouw_telt_op",
            "De elementen tellen niet op tot het tarief: pas de opbouw of het tarief aan."),
    ONDER_KOSTPRIJS(
            "tarief_onder_kostprijs",
            "Een tarief is lager dan zijn opbouw: motiveer waarom, of verhoog het."),
    ONDER_REELE_PRIJS(
            "tarief_onder_reele_prijs",
            "Het tarief van een aanbieder ligt onder de reele prijs van dit product, of die is nog"
                    + " niet vastgesteld."),
    VOOR_INGANG(
            "tarief_voor_ingang",
            "Een tarief gaat niet eerder in dan de versie van de voorwaarden waar het bij hoort."),
    NIET_HET_LAATSTE(
            "correctie_van_laatste",
            "Dit tarief is intussen vervangen, of de dagen liggen erbuiten: open het opnieuw."),
    CORRECTIE_VERLAAGT(
            "correctie_verlaagt",
            "Een correctie verlaagt niet: aanbieders aanvaardden dit tarief. Lager kan met een"
                    + " nieuwe versie van de voorwaarden."),
    CIJFER_ONTBREEKT(
            "indexering_zonder_cijfer",
            "Er ontbreekt een indexcijfer: vul de verwachting voor het jaar in en, na het eerste"
                    + " jaar, de verwachting en het definitieve cijfer van het jaar ervoor."),
    AFSPRAAK_ONTBREEKT(
            "indexering_zonder_afspraak", "Leg eerst vast met welke gewichten geindexeerd wordt."),
    AFSPRAAK_LIGT_VAST(
            "indexafspraak_pkey",
            "De indexafspraak van dit kader ligt vast: anders indexeren is een wezenlijke"
                    + " wijziging."),
    GEWICHTEN(
            "index_gewichten_zijn_honderd",
            "De gewichten tellen samen op tot 100 procent: pas een van beide aan."),
    KADER_LOOPT_NIET(
            "indexering_kader_loopt",
            "Het kader is niet actief, of de ingangsdatum valt buiten zijn looptijd."),
    ACHTERAF("indexering_vooraf", "Indexeren gaat vooraf: de ingangsdatum is al voorbij."),
    AL_GEINDEXEERD("indexering_een_per_jaar", "Dit kader is voor dit jaar al geindexeerd."),
    NIET_TE_WIJZIGEN("indexering_ligt_vast", "Deze berekening is al toegepast of vervallen."),
    GEEN_TARIEF("indexering_zonder_tarief", "Er is geen tarief om te indexeren.");

    private final String regel;
    private final String zin;

    Tariefreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    static Optional<Tariefreden> bij(String regel) {
        return Arrays.stream(values()).filter(r -> regel.equals(r.regel)).findFirst();
    }
}
