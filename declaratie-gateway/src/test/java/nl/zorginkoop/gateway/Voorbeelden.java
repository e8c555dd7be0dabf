package nl.zorginkoop.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.Adres;
import nl.zorginkoop.iwmo.r32.BedragMetDC;
import nl.zorginkoop.iwmo.r32.Contact;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Huis;
import nl.zorginkoop.iwmo.r32.NieuwProduct;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.OngewijzigdProduct;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.Referentie;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.Verwijzer;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.VolledigeNaam;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Berichten voor tests: klein, geldig en van verzonnen mensen. */
public final class Voorbeelden {
    public static final String GEMEENTE = "9901";
    public static final String AANBIEDER = "98000001";
    public static final String BSN = "999900006";
    public static final LocalDate DAG = LocalDate.of(2026, 9, 15);
    public static final Namens NAMENS = Namens.postkamer(new Gemeentecode(GEMEENTE));
    private static final GeslotenPeriode AUGUSTUS =
            new GeslotenPeriode(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));

    private Voorbeelden() {}

    public static Berichtstand stand(long grootte) {
        return new Berichtstand(
                UUID.randomUUID(),
                GEMEENTE,
                AANBIEDER,
                "bericht.xml",
                "",
                grootte,
                Instant.EPOCH,
                null,
                null,
                "ONTVANGEN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Zending zending(Berichtsoort soort, UUID antwoordOp) {
        return new Zending(
                UUID.randomUUID(),
                GEMEENTE,
                AANBIEDER,
                soort.name(),
                "ZI0000000001",
                DAG,
                antwoordOp,
                UUID.randomUUID(),
                false,
                false);
    }

    /** Twee producten per domein: de categorieën van iWmo en iJw verschillen. */
    public static Product product(Domein domein, int plek) {
        String categorie =
                List.of(domein == Domein.WMO ? "01" : "45", domein == Domein.WMO ? "02" : "46")
                        .get(plek);
        return new Product(categorie, categorie + "A01");
    }

    public static Prestatie prestatie(
            Domein domein, String referentie, int toewijzing, int volume, int tarief) {
        return new Prestatie(
                new Referentie(referentie, null),
                toewijzing,
                product(domein, 0).categorie(),
                product(domein, 0).code(),
                AUGUSTUS,
                volume,
                "04",
                tarief,
                new BedragMetDC(volume * tarief, DebetCredit.D),
                List.of());
    }

    public static Declaratiebericht declaratie(Domein domein, List<Prestatie> prestaties) {
        long totaal = prestaties.stream().mapToLong(p -> p.ingediendBedrag().metTeken()).sum();
        return new Declaratiebericht(
                Header.van(Berichtsoort.van(domein, 323), AANBIEDER, GEMEENTE, "D1", DAG),
                new Declaratie(
                        "DN1",
                        AUGUSTUS,
                        DAG,
                        TotaalBedragMetDC.van(totaal),
                        List.of(new DeclaratieClient(BSN, prestaties, List.of()))));
    }

    public static byte[] declaratie() {
        return Schrijver.bytes(
                declaratie(Domein.WMO, List.of(prestatie(Domein.WMO, "R1", 100001, 10, 5000))));
    }

    public static Startbericht start(Domein domein, String status) {
        return new Startbericht(
                Header.van(Berichtsoort.van(domein, 305), AANBIEDER, GEMEENTE, "S1", DAG),
                new StartClient(
                        BSN,
                        new Geboortedatum(LocalDate.of(1960, 1, 2), null),
                        "2",
                        new VerkorteNaam(new Achternaam("Wit", "de"), null, "T"),
                        List.of(
                                new StartProduct(
                                        100001,
                                        product(domein, 0),
                                        LocalDate.of(2026, 8, 1),
                                        LocalDate.of(2026, 8, 3),
                                        status,
                                        List.of()),
                                new StartProduct(
                                        100002,
                                        product(domein, 1),
                                        LocalDate.of(2026, 8, 1),
                                        LocalDate.of(2026, 8, 4),
                                        "1",
                                        List.of())),
                        List.of()));
    }

    public static byte[] start() {
        return Schrijver.bytes(start(Domein.WMO, "1"));
    }

    public static Stopbericht stop(Domein domein, String reden) {
        return new Stopbericht(
                Header.van(Berichtsoort.van(domein, 307), AANBIEDER, GEMEENTE, "T1", DAG),
                new StopClient(
                        BSN,
                        new Geboortedatum(LocalDate.of(1960, 1, 2), null),
                        "2",
                        new VerkorteNaam(new Achternaam("Wit", "de"), null, "T"),
                        List.of(
                                new StopProduct(
                                        100001,
                                        product(domein, 0),
                                        LocalDate.of(2026, 8, 1),
                                        LocalDate.of(2026, 8, 3),
                                        reden,
                                        LocalDate.of(2026, 8, 20),
                                        "1",
                                        List.of())),
                        List.of()));
    }

    /** Twee gevraagde producten; alleen iJw vraagt of de gezagsdrager bekend is. */
    public static Toewijzingsverzoek verzoek(Domein domein, String verwijzer) {
        return new Toewijzingsverzoek(
                Header.van(Berichtsoort.van(domein, 315), AANBIEDER, GEMEENTE, "V1", DAG),
                new VerzoekClient(
                        BSN,
                        new Geboortedatum(LocalDate.of(2014, 1, 2), null),
                        "2",
                        new VerkorteNaam(new Achternaam("Wit", "de"), null, "TA"),
                        domein == Domein.JW ? "1" : null,
                        null,
                        List.of(
                                gevraagd("REF-1", product(domein, 0), verwijzer),
                                gevraagd("REF-2", product(domein, 1), verwijzer)),
                        List.of()));
    }

    /** Een situatie met een toewijzing die blijft, een die anders moet en een die erbij komt. */
    public static Wijzigingsverzoek wijziging(Domein domein) {
        return new Wijzigingsverzoek(
                Header.van(Berichtsoort.van(domein, 317), AANBIEDER, GEMEENTE, "W1", DAG),
                new WijzigingClient(
                        BSN,
                        new Verzoek(
                                "REF-1",
                                "1",
                                List.of(new OngewijzigdProduct(100001, List.of())),
                                List.of(
                                        new TeWijzigenProduct(
                                                100002,
                                                LocalDate.of(2026, 10, 1),
                                                LocalDate.of(2027, 3, 31),
                                                new Omvang(10, "04", "4"),
                                                null,
                                                List.of())),
                                List.of(
                                        new NieuwProduct(
                                                product(domein, 0),
                                                LocalDate.of(2026, 10, 1),
                                                null,
                                                new Omvang(4, "04", "4"),
                                                null,
                                                List.of())),
                                List.of()),
                        List.of()));
    }

    private static AangevraagdProduct gevraagd(String referentie, Product product, String type) {
        boolean zorgverlener = List.of("02", "03", "04", "05").contains(type);
        return new AangevraagdProduct(
                referentie,
                null,
                product,
                null,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 3, 31),
                new Omvang(10, "04", "4"),
                null,
                new Verwijzer(type, null, zorgverlener ? "01234567" : null),
                null,
                "graag spoedig",
                List.of());
    }

    public static byte[] toewijzing() {
        return Schrijver.bytes(toewijzing(Domein.WMO));
    }

    public static Toewijzingbericht toewijzing(Domein domein) {
        return new Toewijzingbericht(
                Header.van(Berichtsoort.van(domein, 301), GEMEENTE, AANBIEDER, "W1", DAG),
                new ToewijzingClient(
                        BSN,
                        new Geboortedatum(LocalDate.of(1960, 1, 2), null),
                        "2",
                        new VolledigeNaam(new Achternaam("Wit", "de"), null, null, "T", "1"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(
                                new Contact(
                                        "01",
                                        new Adres(
                                                new Huis(1, null, null, null),
                                                "9999XX",
                                                "Straat",
                                                "Plaats",
                                                "NL"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of())),
                        List.of(
                                new ToegewezenProduct(
                                        100001,
                                        null,
                                        product(domein, 0),
                                        LocalDate.of(2026, 8, 1),
                                        java.time.LocalTime.NOON,
                                        LocalDate.of(2026, 8, 1),
                                        null,
                                        null,
                                        new Omvang(10, "04", "4"),
                                        null,
                                        null,
                                        List.of())),
                        List.of()));
    }
}
