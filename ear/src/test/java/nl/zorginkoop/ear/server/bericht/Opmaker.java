package nl.zorginkoop.ear.server.bericht;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.BedragMetDC;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Declaratiebericht;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.Referentie;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.r32.Toewijzingretour;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.XsdVersie;

/** Maakt berichten zoals de software van de aanbieder in deze wereld ze maakt. */
final class Opmaker {
    private static final AtomicInteger TELLER = new AtomicInteger();

    private final Gemeentewereld wereld;

    Opmaker(Gemeentewereld wereld) {
        this.wereld = wereld;
    }

    static String nummer() {
        return "T" + TELLER.incrementAndGet();
    }

    Header kop(int soort) {
        return kop(soort, wereld.klok.vandaag());
    }

    Header kop(int soort, LocalDate dagtekening) {
        return Header.van(
                Berichtsoort.van(domein(), soort),
                wereld.aanbieder.code(),
                wereld.gemeente.code(),
                nummer(),
                dagtekening);
    }

    Domein domein() {
        return wereld.wet == Wet.WMO ? Domein.WMO : Domein.JW;
    }

    Prestatie regel(int toewijzing, int plek, YearMonth maand, int volume, int tarief) {
        return new Prestatie(
                new Referentie(nummer(), null),
                toewijzing,
                wereld.categorie(plek),
                wereld.product(plek),
                new GeslotenPeriode(maand.atDay(1), maand.atEndOfMonth()),
                volume,
                "04",
                tarief,
                new BedragMetDC(volume * tarief, DebetCredit.D),
                List.of());
    }

    Declaratiebericht declaratie(Header kop, Prestatie... regels) {
        long totaal = 0;
        for (Prestatie regel : regels) {
            totaal += regel.ingediendBedrag().metTeken();
        }
        YearMonth maand = wereld.vorige;
        return new Declaratiebericht(
                kop,
                new Declaratie(
                        nummer(),
                        new GeslotenPeriode(maand.atDay(1), maand.atEndOfMonth()),
                        kop.berichtIdentificatie().dagtekening(),
                        TotaalBedragMetDC.van(totaal),
                        List.of(
                                new DeclaratieClient(
                                        Gemeentewereld.BSN, List.of(regels), List.of()))));
    }

    Startbericht start(int toewijzing, LocalDate begin) {
        return new Startbericht(
                kop(305),
                new StartClient(
                        Gemeentewereld.BSN,
                        new Geboortedatum(LocalDate.of(1960, 1, 2), null),
                        "2",
                        new VerkorteNaam(new Achternaam("Wit", "de"), null, "T"),
                        List.of(
                                new StartProduct(
                                        toewijzing,
                                        new Product(wereld.categorie(0), wereld.product(0)),
                                        wereld.eerdere.atDay(1),
                                        begin,
                                        "1",
                                        List.of())),
                        List.of()));
    }

    Stopbericht stop(int toewijzing, LocalDate begin, LocalDate eind, String reden) {
        return new Stopbericht(
                kop(307),
                new StopClient(
                        Gemeentewereld.BSN,
                        new Geboortedatum(LocalDate.of(1960, 1, 2), null),
                        "2",
                        new VerkorteNaam(new Achternaam("Wit", "de"), null, "T"),
                        List.of(
                                new StopProduct(
                                        toewijzing,
                                        new Product(wereld.categorie(0), wereld.product(0)),
                                        wereld.eerdere.atDay(1),
                                        begin,
                                        reden,
                                        eind,
                                        "1",
                                        List.of())),
                        List.of()));
    }

    /** Het retour op een 301: zonder codes aanvaard. */
    Toewijzingretour retour(Toewijzingbericht heen, List<Retourcode> codes) {
        Header kop = heen.header();
        return new Toewijzingretour(
                new RetourHeader(
                        Berichtsoort.van(domein(), 302).berichtcode(),
                        kop.berichtVersie(),
                        kop.berichtSubversie(),
                        kop.afzender(),
                        kop.ontvanger(),
                        kop.berichtIdentificatie(),
                        kop.xsdVersie(),
                        nummer(),
                        wereld.klok.vandaag(),
                        codes.contains(Retourcode.R0001) ? "1.0.0" : null,
                        XsdVersie.EIGEN,
                        codes),
                null);
    }
}
