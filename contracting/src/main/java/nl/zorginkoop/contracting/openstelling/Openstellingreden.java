package nl.zorginkoop.contracting.openstelling;

import java.util.Arrays;
import java.util.Optional;

/** Waarom een openstelling niet verder kan, met de regel van de databank waar het op stuit. */
public enum Openstellingreden {
    ONBEKEND(null, "Deze openstelling is er niet voor uw organisatie."),
    BELEMMERD(null, "Er ontbreekt nog meer dan een onderdeel."),
    LIGT_VAST(
            "openstelling_ligt_vast",
            "Deze openstelling is gepubliceerd: wat voor iedereen gelijk is, verandert niet meer."),
    VOORBIJ("openstelling_voorbij", "Deze openstelling is beeindigd: er verandert niets meer."),
    OVERGANG("openstelling_overgang", "Deze stap past niet bij de toestand van de openstelling."),
    GESCHIL(
            "openstelling_geschil",
            "Een klacht over deze procedure ligt bij de Geschillencommissie: zij blijft stilliggen"
                    + " tot het advies er is."),
    AFWIJKING(
            "openstelling_afwijking",
            "Een toelating blijft open voor wie later komt. Wilt u de toetreding sluiten, leg dan"
                    + " vast wie dat besloot en waarom: dat staat bij de procedure."),
    KADER_NIET_ACTIEF(
            "openstelling_kader_actief", "Het inkoopkader is niet actief: activeer dat eerst."),
    ANDERE_PROCEDURE(
            "openstelling_procedure", "De procedure is een andere dan die van het inkoopkader."),
    GEEN_PROCEDURE(
            null,
            "Bij inbesteden en subsidie is er geen openstelling: de uitvoerder is aangewezen."),
    ZONDER_VOORWAARDEN(
            "openstelling_zonder_voorwaarden",
            "Er is nog geen gepubliceerde versie van de voorwaarden (de conceptovereenkomst):"
                    + " publiceer die eerst bij het kader."),
    ZONDER_CONTACT(
            "openstelling_zonder_contact",
            "Noem een contactpersoon met een mailadres: zonder aanspreekpunt wordt er niet"
                    + " gepubliceerd."),
    ZONDER_REGELS(
            "openstelling_zonder_regels",
            "Vul de spelregels aan: beschrijving, rechtbank, waar een klacht begint, algemene"
                    + " voorwaarden en in hoeveel rollen een organisatie mag meedoen."),
    ZONDER_PERCEEL(
            "openstelling_zonder_perceel",
            "Leg minstens een perceel vast met waarde, volume en de berekening van tarief of"
                    + " budget."),
    PLANNING(
            "openstelling_planning",
            "De planning is niet volledig: vul elk moment in dat bij deze instroom hoort."),
    ZONDER_VENSTER(
            "openstelling_zonder_venster",
            "Bij instroom in vensters hoort minstens een venster van en tot."),
    ZONDER_GUNNINGSMODEL(
            "openstelling_gunningsmodel",
            "Het gunningsmodel van deze procedure klopt nog niet: vul het aan."),
    TE_LAAT(
            "openstelling_te_laat",
            "Een moment ligt in het verleden of na het einde van het kader: kies een later of"
                    + " eerder moment."),
    VOLGORDE(
            "openstelling_volgorde",
            "De momenten staan niet op volgorde: openen, vragen, nota, sluiten, beoordelen,"
                    + " voornemen."),
    GESTANDDOENING(
            "openstelling_gestand",
            "De ondertekening staat gepland na de 90 dagen gestanddoening: leg vast dat u om"
                    + " verlenging vraagt, of plan voornemen en ondertekening eerder."),
    TE_VROEG_TEKENEN(
            "openstelling_te_vroeg_tekenen",
            "Tekenen kan pas na de 20 dagen waarin een kort geding kan beginnen."),
    INGANG_VOOR_TEKENEN(
            "openstelling_ingang_na_tekenen", "De ingang ligt niet voor de ondertekening."),
    SLUIT_ALLEEN_GESLOTEN(
            "openstelling_alleen_gesloten_sluit",
            "Een sluitingsmoment hoort bij gesloten instroom; een venster heeft zijn eigen einde."),
    SLUIT_EERDER(
            "openstelling_sluit_eerder",
            "Een gepubliceerd sluitingsmoment gaat niet naar voren: aanbieders rekenen erop."),
    AL_GESLOTEN(
            "openstelling_al_gesloten",
            "De procedure is al gesloten. Heropenen kan alleen als het platform tijdens het"
                    + " sluiten niet bereikbaar was."),
    MEDEDELING(
            "openstelling_mededeling",
            "Een wijziging gaat met een reden en een mededeling aan allen tegelijk."),
    VRAAG_ONBEKEND(null, "Deze vraag is er niet voor uw organisatie."),
    VRAAG_NIET_OPEN("vraag_niet_open", "Over deze procedure kan niets meer gevraagd worden."),
    VRAAG_LIGT_VAST("vraag_ligt_vast", "Deze vraag is afgehandeld en verandert niet meer."),
    VRAAG_ZONDER_ANTWOORD("vraag_niet_zonder_antwoord", "Een vraag sluit alleen met een antwoord."),
    VRAAG_OP_TIJD(
            "vraag_alleen_te_laat",
            "Deze vraag was op tijd en krijgt dus een antwoord in een nota."),
    NOTA_LEEG("nota_leeg", "Er is nog geen antwoord om te publiceren."),
    NOTA_LIGT_VAST(
            "nota_ligt_vast",
            "Een gepubliceerde nota verandert niet: een volgende nota gaat voor op een eerdere."),
    NOTA_NOEMT_VRAGER(
            "nota_noemt_vrager",
            "In de nota staat de naam of AGB-code van wie iets vroeg: haal die eruit, want een nota"
                    + " is voor allen en zonder naam."),
    SCHENDING_IN_TOEKOMST("schending_is_geweest", "Leg vast wat al gebeurd is."),
    VENSTERS_OVERLAPPEN("venster_overlapt", "Dit venster overlapt een ander venster."),
    ALLEEN_PLATFORM(
            null,
            "Een storing geldt voor alle gemeenten: alleen de beheerder van het platform meldt haar."),
    TE_KORTE_VERLENGING(
            "storing_kort_erbij", "De verlenging is minstens zo lang als de storing duurde.");

    private final String regel;
    private final String zin;

    Openstellingreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    static Optional<Openstellingreden> bij(String regel) {
        return Arrays.stream(values())
                .filter(r -> r.regel != null && r.regel.equals(regel))
                .findFirst();
    }
}
