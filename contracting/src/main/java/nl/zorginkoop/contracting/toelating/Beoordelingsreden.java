package nl.zorginkoop.contracting.toelating;

import java.util.Arrays;
import java.util.Optional;

/** Waarom een beoordeling niet verder kan, met de regel van de databank waar het op stuit. */
public enum Beoordelingsreden {
    ONBEKEND(null, "Deze aanvraag is er niet voor uw organisatie."),
    TOESTAND("beoordeling_toestand", "Deze stap past niet bij de toestand van de aanvraag."),
    OVERGANG("aanvraag_overgang", "Deze stap past niet bij de toestand van de aanvraag."),
    ANDERE_VERSIE(
            "oordeel_versie",
            "Deze eis staat niet in de versie waarop is ingediend; alleen die versie telt."),
    EERDERE_STAP(
            "oordeel_stap",
            "Eerst is elke eis van de vorige stap beoordeeld: formeel, uitsluiting, geschiktheid,"
                    + " uitvoering."),
    ZONDER_REDEN(
            "oordeel_zonder_reden",
            "Schrijf op waarom niet aan de eis is voldaan of wat hersteld is."),
    ZONDER_BEWIJS("oordeel_zonder_bewijs", "Kies het bewijs waarop dit oordeel rust."),
    ANDER_BEWIJS("oordeel_bewijs", "Dit bewijs hoort niet bij deze eis van deze aanvraag."),
    BEWIJS_TE_OUD(
            "oordeel_bewijs_te_oud",
            "Dit bewijs was op de dag van ontvangst te oud en telt niet mee."),
    BEWIJS_TE_LAAT(
            "oordeel_bewijs_te_laat",
            "Dit bewijs kwam na de veertien dagen die voor iedereen gelden en telt niet mee."),
    ZONDER_HERSTEL("oordeel_zonder_herstel", "Voor deze eis is geen herstel gevraagd."),
    AL_HERSTEL("herstel_eenmaal", "Voor deze eis is al eens om herstel gevraagd: er is één kans."),
    HERSTELTERMIJN("herstel_termijn", "De hersteltermijn is voor iedereen gelijk."),
    ZONDER_HERSTELPUNT("herstel_zonder_verzoek", "Noem eerst wat er te herstellen is."),
    HERSTEL_LOOPT("herstel_loopt", "De hersteltermijn loopt nog: wacht het einde af."),
    BEWIJS_LOOPT("bewijs_loopt", "De termijn voor gevraagd bewijs loopt nog."),
    AL_GEVRAAGD("bewijsverzoek_eenmaal", "Dit is al gevraagd."),
    OPSTELLER(
            "beoordelaar_opsteller",
            "U schreef mee aan deze eisen; een ander beoordeelt de aanvraag (INV-2.6)."),
    GEBONDEN(
            "beoordelaar_gebonden",
            "U heeft een band met deze aanbieder; een ander beoordeelt de aanvraag (RG-05)."),
    ZELFDE_PERSOON("tegenlezing_zelfde", "Dit doet een ander dan wie het oordeel gaf."),
    AL_NAGELEZEN("tegenlezing_pkey", "Dit oordeel is al nagelezen."),
    ONBESLIST("voornemen_onbeslist", "Nog niet elke eis is beoordeeld."),
    ZONDER_GROND(
            "voornemen_zonder_grond",
            "Aan elke gepubliceerde eis is voldaan, dus deze aanbieder wordt toegelaten. Afwijzen kan"
                    + " alleen op een eis waaraan niet is voldaan; tekst alleen is geen grond."),
    NIET_VOLDAAN("voornemen_niet_voldaan", "Aan een eis die tot afwijzing leidt is niet voldaan."),
    ONGELIJK(
            "voornemen_ongelijk",
            "Een andere aanvraag met dezelfde gegevens kreeg een ander oordeel. Een derde kijkt daar"
                    + " eerst naar (INV-2.5)."),
    ZONDER_TWEEDE(
            "voornemen_zonder_tweede", "Een oordeel 'voldoet niet' leest eerst een tweede na."),
    LOOPT_AL("voornemen_geldt", "Er is al een voornemen over deze aanvraag."),
    GELDT_NOG("voornemen_geldt_nog", "Trek eerst het voornemen in."),
    ZONDER_VOORNEMEN("besluit_zonder_voornemen", "Aan een besluit gaat een voornemen vooraf."),
    TE_VROEG(
            "besluit_te_vroeg", "De twintig kalenderdagen na het voornemen zijn nog niet voorbij."),
    KORT_GEDING("besluit_kort_geding", "Over dit voornemen loopt een kort geding."),
    UITSPRAAK(
            "besluit_uitspraak",
            "De rechter gaf de aanbieder gelijk: trek het voornemen in en beoordeel opnieuw."),
    DAGVAARDING_DAG(
            "kort_geding_dag", "De dagvaarding ligt tussen de dag van het voornemen en vandaag."),
    GEDING_VAST("kort_geding_ligt_vast", "Over dit kort geding is al uitspraak gedaan."),
    AL_GEDING("kort_geding_voornemen_key", "Over dit voornemen is al een kort geding gemeld."),
    UITSPRAAKDAG("kort_geding_uitspraak", "De uitspraak komt na de dagvaarding."),
    KLACHT_VAST("klacht_ligt_vast", "Op deze klacht is al beslist."),
    GESCHIL(
            "geschil_voorwaarden",
            "Naar de Geschillencommissie kan alleen als de klacht over de procedure gaat en is"
                    + " afgewezen, er geen schikking is, beide instemmen en het advies bindend"
                    + " aanvaarden, en de gemeente de procedure opschort."),
    GESCHIL_OPGESCHORT(
            "geschil_opgeschort",
            "De procedure loopt nog: de inkoopadviseur legt haar stil tot het advies er is, en dan"
                    + " kan de klacht naar de Geschillencommissie."),
    AL_GESCHIL("geschil_pkey", "Deze klacht ligt al bij de Geschillencommissie."),
    GESCHIL_LOOPT(
            "besluit_geschil",
            "Een klacht over deze aanvraag ligt bij de Geschillencommissie: er is geen besluit voor"
                    + " haar advies."),
    ADVIES(
            "besluit_advies",
            "De Geschillencommissie gaf de aanbieder gelijk: trek het voornemen in en beoordeel"
                    + " opnieuw."),
    ADVIES_DAG("geschiladvies_dag", "Het advies ligt tussen de dag van voorleggen en vandaag."),
    AL_ADVIES("geschiladvies_pkey", "Het advies over dit geschil ligt al vast."),
    GEVOLG_VAST("gevolg_ligt_vast", "Na de eerste aanvraag ligt het gevolg voor iedereen vast."),
    GEVOLG_OPENBAAR(
            "gevolg_openbaar",
            "Publiceer eerst de procedure: het gevolg is voor iedereen te lezen."),
    GEVOLG_AL("gevolgregel_pkey", "Voor deze eis ligt het gevolg al vast."),
    ALLEEN_KAN("gevolg_alleen_kan", "Alleen bij een KAN-eis valt er iets vast te leggen.");

    private final String regel;
    private final String zin;

    Beoordelingsreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    static Optional<Beoordelingsreden> bij(String regel) {
        return Arrays.stream(values()).filter(r -> regel.equals(r.regel)).findFirst();
    }
}
