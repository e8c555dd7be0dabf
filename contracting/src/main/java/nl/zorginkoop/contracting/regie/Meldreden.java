package nl.zorginkoop.contracting.regie;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets met een melding, zaak of gezin niet kan, met de regel van de databank erbij. */
public enum Meldreden implements Regelreden {
    ONVOLLEDIG(null, "Aan deze melding ontbreekt iets."),
    ONBEKEND(null, "Dit is er niet voor uw gemeente."),
    HULPVRAGER_NIET_HIER(null, "Deze hulpvrager is er niet bij uw gemeente: schrijf hem in."),
    AL_BEOORDEELD("meldingoordeel_pkey", "Over deze melding is al geoordeeld."),
    ALLEEN_SIGNAAL(
            "oordeel_alleen_signaal",
            "Alleen een signaal komt bij een gezin te liggen. Een melding vraagt een onderzoek, of"
                    + " een reden waarom niet."),
    GEZIN_KIEZEN("oordeel_gezin", "Kies bij welk gezin dit signaal hoort."),
    HULPVRAGER_KIEZEN("oordeel_onderzoek_over_iemand", "Kies over wie het onderzoek gaat."),
    AL_LID("gezinslid_een_keer", "Deze hulpvrager hoort al bij dit gezin."),
    LID_LIGT_VAST("gezinslid_blijft", "Dit lid is al uit het gezin."),
    KLOK_LIGT_VAST(
            "klok_van_zaak",
            "De klok van een zaak begint op de dag van de melding, en begint niet opnieuw."),
    ZAAK_VAN_ANDER(
            "zaak_van_regisseur",
            "Deze zaak is van een andere regisseur. Laat haar overdragen, of u als waarnemer noemen."),
    GEEN_REGISSEUR(
            "zaakregisseur_is_er",
            "Deze collega is geen regisseur van uw gemeente: kies een ander."),
    REGEL_WERKT_VOORUIT(
            "regel_werkt_vooruit",
            "Een regel gaat vandaag of later in: wat al gewogen is, blijft zo."),
    GEMEENTE_DOET_NIET_MEE("melding_gemeente", "Kies een gemeente die hier meedoet."),
    NIET_VAN_BUITEN("melding_van_buiten", "Kies of u als inwoner of als ketenpartner meldt."),
    TE_VAAK(
            "melding_te_vaak",
            "Er komen nu te veel meldingen tegelijk binnen. Bel de gemeente, of probeer het over"
                    + " een uur. Is er direct gevaar, bel 112.");

    private final String regel;
    private final String zin;

    Meldreden(String regel, String zin) {
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

    /** Doet het werk; wat de databank weigert wordt een weigering in woorden. */
    static void opDeVloer(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            throw bij(fout);
        }
    }

    private static RuntimeException bij(Databankfout fout) {
        String waar = fout.regel();
        if (waar.endsWith("_hulpvrager_van_gemeente")) {
            return HULPVRAGER_NIET_HIER.nee();
        }
        if (waar.endsWith("_van_gemeente")) {
            return ONBEKEND.nee();
        }
        return Regelreden.bij(fout, values());
    }
}
