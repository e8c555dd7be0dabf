package nl.zorginkoop.web.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.openstelling.Afwijking;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Openstellingopgave;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Spelregels;
import nl.zorginkoop.contracting.openstelling.Venster;

/** Maakt van wat er over een procedure binnenkomt de opgave van het loket. */
final class Openstellinglezer {
    static final Set<String> BEGIN =
            Set.of(
                    "kader",
                    "titel",
                    "beschrijving",
                    "instroom",
                    "afwijkingBesluitVan",
                    "afwijkingReden");
    static final Set<String> SPELREGELS =
            Set.of(
                    "contact",
                    "contactMail",
                    "rechtbank",
                    "klachtUrl",
                    "herstelWerkdagen",
                    "rolregel");
    static final Set<String> PERCEEL = Set.of("naam", "waarde", "volume", "berekening");
    static final Set<String> PLANNING =
            Set.of(
                    "opent",
                    "sluit",
                    "vragenTot",
                    "notaOp",
                    "beoordeling",
                    "voornemen",
                    "ondertekening",
                    "ingang",
                    "gestandVerlengen",
                    "reden");
    static final Set<String> VENSTER = Set.of("van", "tot", "reden");
    static final Set<String> STORING = Set.of("van", "tot", "minutenErbij", "reden");

    static final int REDEN = 2_000;
    private static final int REGEL = 200;
    private static final int BESCHRIJVING = 10_000;
    private static final int BEREKENING = 500;
    private static final int MEESTE_PERCELEN = 99;
    private static final int MEESTE_WERKDAGEN = 30;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
    private static final Pattern ADRES = Pattern.compile("https?://\\S+");

    private Openstellinglezer() {}

    static Openstellingopgave begin(Inhoud in) {
        return new Openstellingopgave(
                in.eisSleutel("kader"),
                in.eis("titel", REGEL),
                in.eis("beschrijving", BESCHRIJVING),
                in.keuze("instroom", Instroom.class),
                in.isLeeg("afwijkingBesluitVan") && in.isLeeg("afwijkingReden")
                        ? null
                        : new Afwijking(
                                in.eis("afwijkingBesluitVan", REGEL),
                                in.eis("afwijkingReden", REDEN)));
    }

    static Spelregels spelregels(Inhoud in) {
        return new Spelregels(
                in.eis("contact", REGEL),
                past(in, "contactMail", MAIL, "een mailadres"),
                in.eis("rechtbank", REGEL),
                past(in, "klachtUrl", ADRES, "een adres dat begint met https://"),
                tussen("herstelWerkdagen", in.heel("herstelWerkdagen"), MEESTE_WERKDAGEN),
                in.eis("rolregel", REDEN));
    }

    static Perceel perceel(int nr, Inhoud in) {
        if (in.bedrag("waarde").isNegatief()) {
            throw new OngeldigeWaarde("waarde", "Een waarde is nul of meer.");
        }
        return new Perceel(
                tussen("nr", nr, MEESTE_PERCELEN),
                in.eis("naam", REGEL),
                in.bedrag("waarde"),
                in.eis("volume", REGEL),
                in.eis("berekening", BEREKENING));
    }

    /**
     * @param einde de laatste dag van de looptijd; die volgt uit het kader
     */
    static Planning planning(LocalDate einde, Inhoud in) {
        return new Planning(
                in.moment("opent"),
                in.moment("sluit"),
                einde,
                in.moment("vragenTot"),
                in.dag("notaOp"),
                in.dag("beoordeling"),
                in.dag("voornemen"),
                in.dag("ondertekening"),
                in.dag("ingang"));
    }

    static Venster venster(Inhoud in) {
        return new Venster(in.eisMoment("van"), in.eisMoment("tot"));
    }

    private static String past(Inhoud in, String veld, Pattern vorm, String wat) {
        String tekst = in.eis(veld, REDEN);
        if (!vorm.matcher(tekst).matches()) {
            throw new OngeldigeWaarde(veld, "Stuur voor " + veld + " " + wat + ".");
        }
        return tekst;
    }

    private static int tussen(String veld, int getal, int hooguit) {
        if (getal < 1 || getal > hooguit) {
            throw new OngeldigeWaarde(veld, "Kies een getal van 1 tot en met " + hooguit + ".");
        }
        return getal;
    }
}
