package nl.zorginkoop.contracting.begroting;

import java.util.function.Supplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom begroten niet doorgaat, met de regel van de databank waar het op stuit. */
public enum Begrotingsreden implements Regelreden {
    ONBEKEND(null, "Dit is er niet voor uw gemeente."),
    KAN_NU_NIET(
            "begrotingswijziging_gang",
            "Dit kan nu niet met deze wijziging. Ververs de bladzijde: een ander was u voor."),
    VAST(
            "begrotingswijziging_vast",
            "Een wijziging die is ingediend verandert niet meer. Trek haar in en maak een nieuw"
                    + " voorstel."),
    LEEG("begrotingswijziging_leeg", "Er staat nog geen regel in. Voeg er eerst een toe."),
    ANDERE_OGEN(
            "begrotingswijziging_andere_ogen",
            "U stelde deze wijziging op of diende haar in. Vraag een collega om het besluit vast te"
                    + " leggen."),
    BESLUITDAG(
            "begrotingswijziging_besluitdag",
            "Het besluit is van later dan vandaag. Leg het vast als het genomen is."),
    ONDER_NUL(
            "begrotingswijziging_onder_nul",
            "Een plafond komt hiermee onder nul begroot. Haal er hooguit af wat er begroot is."),
    ANDER_JAAR(
            "begrotingsregel_jaar",
            "Dit plafond is van een ander jaar dan de wijziging. Kies een plafond van hetzelfde jaar."),
    ALLEEN_BEGROTING(
            "begrotingsregel_boven",
            "Boven de begroting gaan geldt voor een hele wet in een jaar: kies de begroting zelf."),
    KANT(
            "begrotingsregel_kant",
            "Een verschuiving noemt twee verschillende plafonds, een verlaging alleen waarvan, en een"
                    + " verhoging of boven de begroting alleen waarheen."),
    BEDRAG("begrotingsregel_bedrag", "Vul een bedrag in van meer dan nul."),
    VAN_ONBEKEND(
            "begrotingsregel_van_van_gemeente",
            "Dit plafond is er niet voor uw gemeente. Kies er een uit de lijst."),
    NAAR_ONBEKEND(
            "begrotingsregel_naar_van_gemeente",
            "Dit plafond is er niet voor uw gemeente. Kies er een uit de lijst."),
    /** CSW 1.5.7: wat beide partijen tekenden, verandert de gemeente niet alleen. */
    PER_ADDENDUM(
            "ruimte_alleen_per_addendum",
            "Bij een bestedingsruimte in deze wijziging loopt een contractklok: zij verandert met een"
                    + " addendum dat beide partijen tekenden. Trek de wijziging in en stel haar op zonder"
                    + " die ruimte."),
    BOVEN_BEGROTING(
            "ruimte_binnen_begroting",
            "De bestedingsruimten komen samen boven de begroting van deze wet en dit jaar. Verhoog de"
                    + " begroting mee, of zet in de wijziging een regel die dit toestaat, met het"
                    + " hoogste bedrag."),
    JAAR_LOOPT_NOG(
            "jaarovergang_te_vroeg",
            "Dit jaar is nog niet voorbij. De jaarovergang kan vanaf 1 januari erna."),
    NIETS_VRIJGEGEVEN(
            "overgang_niets_vrij",
            "Van deze toewijzing is in dat jaar niets vrijgegeven dat terug kan."),
    DAG_VOORBIJ(
            "overgang_dag_voorbij",
            "De dag tot wanneer is voorbij. Kies vandaag of een latere dag."),
    GRENS_KLOPT_NIET(
            "rechtmatigheidsgrens_promille",
            "De raad kiest een grens van 0 tot en met 30 promille van de lasten."),
    DOET_NIET_MEE(
            "plafondaandeel_samenwerking",
            "Deze gemeente doet niet mee in uw samenwerking. Verdeel alleen over uzelf en de"
                    + " deelnemers."),
    GEWICHT("plafondaandeel_gewicht", "Een gewicht is een heel getal van meer dan nul."),
    PLAFOND_ONBEKEND(
            "plafondverdeling_plafond_van_gemeente",
            "Dit plafond is er niet voor uw gemeente. Kies er een uit de lijst."),
    EIGEN_PLAFOND_ONBEKEND(
            "samenwerkingsverlening_plafond_van_gemeente",
            "Dit plafond is er niet voor uw gemeente. Kies er een uit de lijst."),
    GEEN_AANDEEL(
            "samenwerkingsverlening_aandeel",
            "Uw gemeente heeft geen aandeel in dit plafond van een centrumgemeente."),
    AL_VERLEEND(
            "samenwerkingsverlening_een",
            "Uw gemeente verleende dit al. Trek dat eerst in als er een ander plafond moet meetellen."),
    PLAFOND_TELT_AL(
            "samenwerkingsverlening_plafond",
            "Dit plafond telt al mee in een ander gedeeld plafond. Kies een ander."),
    PEIL_KAN_NIET(
            "schatting_peil",
            "Kies een peildag tot en met vandaag, en niet voor het jaar of meer dan een jaar erna."),
    NA_OVERGANG(
            "schatting_na_overgang",
            "Op die peildag was dit jaar al over naar het volgende; wat verhuisde staat er niet meer"
                    + " in. Kies een peildag van voor de jaarovergang."),
    REKENING_ONTBREEKT(
            "schatting_rekening",
            "Van een blad, of van nog te betalen, ligt er voor die dag geen rekening vast. Leg die"
                    + " vast bij Rekeningen van de boekhouding en probeer het opnieuw."),
    POST_NA_JAAREINDE(
            "schatting_post_na_jaareinde",
            "Deze schatting weet al wat er na het jaareinde goedgekeurd is; wat er in januari kwam is"
                    + " dan in geen van beide een last. Boek een schatting met peildag 31 december of"
                    + " eerder."),
    LATERE_GEBOEKT(
            "schatting_latere_geboekt",
            "Van deze peildag is al een schatting geboekt die later is opgemaakt. Maak een nieuwe"
                    + " schatting op en boek die."),
    TERMIJN_KLOPT_NIET(
            "declaratietermijn_maanden_check", "Kies een aantal maanden van 0 tot en met 60.");

    private final String regel;
    private final String zin;

    Begrotingsreden(String regel, String zin) {
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

    /** Doet het, en zegt in woorden waarom de databank het niet wil. */
    static <T> T opDeVloer(Supplier<T> werk) {
        try {
            return werk.get();
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, values());
        }
    }
}
