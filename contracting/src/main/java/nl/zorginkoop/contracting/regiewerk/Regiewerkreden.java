package nl.zorginkoop.contracting.regiewerk;

import java.util.function.IntSupplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets met een waarneming, zoekvraag of horizon niet kan, met de regel erbij. */
public enum Regiewerkreden implements Regelreden {
    ONBEKEND(null, "Dit is er niet voor uw gemeente."),
    EIGEN_ZAKEN(
            "waarneming_eigen_zaken",
            "U regelt alleen wie voor u waarneemt. Is een collega er niet, vraag dan de beheerder."),
    EEN_ANDER("waarneming_een_ander", "Kies een ander dan de regisseur zelf."),
    PERIODE("waarneming_periode", "De laatste dag ligt niet voor de eerste."),
    VOORUIT("waarneming_vooruit", "Waarnemen begint vandaag of later."),
    TUSSEN_REGISSEURS(
            "waarneming_tussen_regisseurs",
            "Kies twee regisseurs van uw gemeente: alleen een regisseur neemt voor een regisseur waar."),
    LOOPT_AL("waarneming_een_tegelijk", "Deze collega neemt in deze periode al voor hem waar."),
    AL_INGETROKKEN("waarneming_ligt_vast", "Deze waarneming is al ingetrokken."),
    ZONDER_TEKST(
            "zoekvraag_zonder_tekst",
            "Een bewaarde zoekvraag bevat alleen filters. Vrije tekst bewaren wij niet: daar staat al"
                    + " gauw een naam in."),
    PAST_NIET("zoekvraag_filter_check", "Deze zoekvraag is niet te bewaren: zij is te lang."),
    GEEN_LIJST("zoekvraag_pad_check", "Bewaar een zoekvraag vanaf een lijst."),
    NAAM_BESTAAT("zoekvraag_naam_een_keer", "U heeft al een zoekvraag met deze naam."),
    TE_VEEL("zoekvraag_niet_te_veel", "U heeft vijftig zoekvragen. Verwijder er eerst een."),
    REGEL_WERKT_VOORUIT("regel_werkt_vooruit", "Een regel gaat vandaag of later in."),
    DAGEN("werkregel_dagen_check", "Kies een aantal dagen van 0 tot en met 365.");

    private final String regel;
    private final String zin;

    Regiewerkreden(String regel, String zin) {
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
