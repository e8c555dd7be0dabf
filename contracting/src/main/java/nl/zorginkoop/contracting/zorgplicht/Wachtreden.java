package nl.zorginkoop.contracting.zorgplicht;

import java.util.function.IntSupplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets met een wachtende niet kan, met de regel van de databank erbij. */
public enum Wachtreden implements Regelreden {
    ONBEKEND(null, "Dit is er niet voor uw gemeente: volg de link opnieuw."),
    AL_KLAAR("ruimtestap_al_klaar", "Deze cliënt wacht niet meer. Bekijk de pagina opnieuw."),
    ZAAK_VAN_ANDER(
            "zaak_van_regisseur",
            "Deze zaak is van een andere regisseur. Laat haar overdragen, of u als waarnemer noemen."),
    VOLGORDE(
            "ruimtestap_volgorde",
            "Deze stap is al gezet. Bekijk de pagina opnieuw: er staat bij wie nu aan zet is."),
    NA_ADDENDUM(
            "ruimtestap_na_addendum",
            "Er is nog geen addendum gevraagd. Laat de regisseur het vragen, of laat hem escaleren."),
    NA_ESCALATIE(
            "ruimtestap_na_escalatie",
            "Boven de ruimte gaan is een uitkomst van escaleren. Escaleer eerst."),
    VAN_COLLEGE(
            "ruimtestap_van_college",
            "Boven de ruimte gaan beslist een controller namens het college. Escaleer, dan krijgt die"
                    + " het."),
    ANDERE_OGEN(
            "ruimtestap_andere_ogen",
            "U escaleerde dit zelf. Laat een andere controller namens het college beslissen."),
    ZONDER_RUIMTE(
            "ruimtestap_met_ruimte",
            "Deze aanbieder heeft hier geen ruimte meer of levert dit niet. Kies er een uit de lijst"
                    + " van wie nog ruimte heeft."),
    VOLGT_VANZELF(
            "ruimtestap_volgt",
            "Een wachtende sluit u niet: kies ander aanbod, vraag een addendum of escaleer."),
    LIGT_VAST("ruimtewacht_ligt_vast", "De wens van de cliënt ligt vast en verandert niet."),
    /** INV-8.3: meer ruimte dan begroting vraagt een besluit van raad of college. */
    BOVEN_BEGROTING(
            "ruimte_binnen_begroting",
            "Met deze verhoging komen de bestedingsruimten samen boven de begroting. Escaleer, of laat"
                    + " eerst een begrotingswijziging besluiten."),
    PER_ADDENDUM(
            "ruimte_alleen_per_addendum",
            "Bij deze bestedingsruimte loopt een contractklok: zij gaat omhoog met een addendum dat beide"
                    + " partijen tekenden (1.5.7). Regel dat bij de bestedingsruimte en probeer het dan"
                    + " opnieuw, of escaleer."),
    /** Ook hoger in de boom is er te weinig. */
    KNELT_HOGER(
            null,
            "Ook met deze verhoging is er niet genoeg: er knelt nog een plafond. Verhoog meer, begroot"
                    + " het plafond erboven, of escaleer.");

    private final String regel;
    private final String zin;

    Wachtreden(String regel, String zin) {
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
    static int opDeVloer(IntSupplier werk) {
        try {
            return werk.getAsInt();
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, values());
        }
    }
}
