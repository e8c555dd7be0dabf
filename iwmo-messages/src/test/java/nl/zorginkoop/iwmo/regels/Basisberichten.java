package nl.zorginkoop.iwmo.regels;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.*;
import nl.zorginkoop.iwmo.retour.Declaratieantwoorden;

/** Per heenbericht één eenvoudig geldig bericht, waar de regelproeven iets aan veranderen. */
final class Basisberichten {

    static final LocalDate DAG = LocalDate.of(2025, 4, 7);
    static final String BSN = "999900006";
    static final String ANDER_BSN = "999900018";

    private final Domein domein;

    private Basisberichten(Domein domein) {
        this.domein = domein;
    }

    static Bericht van(Domein domein, int nummer) {
        return new Basisberichten(domein).van(nummer);
    }

    private Bericht van(int nummer) {
        Header header = header(nummer);
        return switch (nummer) {
            case 301 -> new Toewijzingbericht(header, toewijzingClient());
            case 305 -> new Startbericht(header, start());
            case 307 -> new Stopbericht(header, stop());
            case 315 -> new Toewijzingsverzoek(header, verzoek());
            case 317 -> new Wijzigingsverzoek(header, wijziging());
            case 319 -> new Antwoordbericht(header, new Antwoord("VOT1", "1", "7", null, null));
            case 323 -> declaratie();
            default -> antwoord();
        };
    }

    private Header header(int nummer) {
        Berichtsoort soort = Berichtsoort.van(domein, nummer);
        boolean gemeente = soort.afzender() == Berichtsoort.Partij.GEMEENTE;
        return Header.van(
                soort, gemeente ? "9901" : "00001234", gemeente ? "00001234" : "9901", "B1", DAG);
    }

    static LocalDate dag(String datum) {
        return LocalDate.parse(datum);
    }

    Product product(int nummer) {
        String categorie = domein == Domein.WMO ? "0" + (nummer + 1) : "4" + nummer;
        return new Product(categorie, categorie + "A01");
    }

    private static Geboortedatum geboren() {
        return new Geboortedatum(dag("1988-05-17"), null);
    }

    private static VerkorteNaam naam() {
        return new VerkorteNaam(new Achternaam("Wilgenroos", null), "Maaike", null);
    }

    static VolledigeNaam volledigeNaam() {
        return new VolledigeNaam(new Achternaam("Wilgenroos", null), null, "Maaike", null, "1");
    }

    static Contact contact(String soort) {
        return new Contact(
                soort,
                new Adres(new Huis(1, null, null, null), "1234AB", "Proefstraat", null, "NL"),
                null,
                new Telefoonnummers(new Telefoon("0201234567", "0031"), null),
                null,
                null,
                null);
    }

    private ToewijzingClient toewijzingClient() {
        return new ToewijzingClient(
                BSN,
                geboren(),
                "2",
                volledigeNaam(),
                null,
                null,
                null,
                null,
                List.of(relatie("1")),
                List.of(contact("01")),
                List.of(toewijzing(1), toewijzing(2)),
                null);
    }

    static Relatie relatie(String nummer) {
        return new Relatie(
                nummer, null, "10", geboren(), null, volledigeNaam(), contact("01"), null);
    }

    private ToegewezenProduct toewijzing(int nummer) {
        return new ToegewezenProduct(
                nummer,
                null,
                product(nummer),
                dag("2025-04-01"),
                LocalTime.of(9, 30),
                dag("2025-05-01"),
                dag("2025-12-31"),
                null,
                new Omvang(10, "04", "4"),
                null,
                null,
                null);
    }

    private StartClient start() {
        StartProduct p = new StartProduct(1, product(1), null, dag("2025-04-01"), "1", null);
        return new StartClient(BSN, geboren(), "2", naam(), List.of(p), null);
    }

    private StopClient stop() {
        StopProduct p =
                new StopProduct(
                        1, product(1), null, dag("2025-01-01"), "20", dag("2025-04-01"), "1", null);
        return new StopClient(BSN, geboren(), "2", naam(), List.of(p), null);
    }

    private VerzoekClient verzoek() {
        return new VerzoekClient(
                BSN, geboren(), "2", naam(), null, null, List.of(aanvraag(1), aanvraag(2)), null);
    }

    private AangevraagdProduct aanvraag(int nummer) {
        return new AangevraagdProduct(
                "VOT" + nummer,
                null,
                product(nummer),
                null,
                dag("2025-05-01"),
                dag("2025-12-31"),
                new Omvang(10, "04", "4"),
                null,
                new Verwijzer("02", null, "00005678"),
                null,
                null,
                null);
    }

    private WijzigingClient wijziging() {
        return new WijzigingClient(
                BSN,
                new Verzoek(
                        "VOW1",
                        "1",
                        List.of(new OngewijzigdProduct(10, null)),
                        List.of(
                                new TeWijzigenProduct(
                                        20,
                                        dag("2025-05-01"),
                                        dag("2025-12-31"),
                                        new Omvang(10, "04", "4"),
                                        null,
                                        null)),
                        List.of(nieuw(1), nieuw(2)),
                        null),
                null);
    }

    private NieuwProduct nieuw(int nummer) {
        return new NieuwProduct(
                product(nummer),
                dag("2025-05-01"),
                dag("2025-12-31"),
                new Omvang(10, "04", "4"),
                null,
                null);
    }

    private Declaratiebericht declaratie() {
        GeslotenPeriode maart = new GeslotenPeriode(dag("2025-03-01"), dag("2025-03-31"));
        return new Declaratiebericht(
                header(323),
                new Declaratie(
                        "D1",
                        maart,
                        DAG,
                        new TotaalBedragMetDC(30_000, DebetCredit.D),
                        List.of(
                                new DeclaratieClient(
                                        BSN, List.of(prestatie(1), prestatie(2)), null),
                                new DeclaratieClient(ANDER_BSN, List.of(prestatie(3)), null))));
    }

    Prestatie prestatie(int nummer) {
        Product product = product(nummer);
        return new Prestatie(
                new Referentie("P" + nummer, null),
                nummer,
                product.categorie(),
                product.code(),
                new GeslotenPeriode(dag("2025-03-01"), dag("2025-03-31")),
                10,
                "04",
                1_000,
                new BedragMetDC(10_000, DebetCredit.D),
                null);
    }

    /** Eén goede prestatie, twee afgewezen. */
    private Declaratieantwoordbericht antwoord() {
        Declaratiebericht heen = declaratie();
        DeclaratieAntwoord leeg = Declaratieantwoorden.deelsToegekend(heen.declaratie(), 10_000);
        List<Retourcode> afgewezen = List.of(Retourcode.R0611);
        List<Retourcode> goed = List.of(Retourcode.R0200);
        return new Declaratieantwoordbericht(
                Declaratieantwoorden.kop(heen.header(), "A1", DAG),
                new DeclaratieAntwoord(
                        leeg.declaratieNummer(),
                        leeg.totaalIngediendBedrag(),
                        leeg.totaalToegekendBedrag(),
                        List.of(
                                new DeclaratieClient(
                                        BSN, List.of(prestatie(1).met(afgewezen)), goed),
                                new DeclaratieClient(
                                        ANDER_BSN, List.of(prestatie(3).met(afgewezen)), goed)),
                        leeg.retourCodes()));
    }
}
