package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Domein;
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
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** Schrijft de berichten die de aanbieders van de demowereld sturen. */
final class Berichtmaker {
    private Berichtmaker() {}

    /** Een declaratie (323). */
    static byte[] declaratie(Declaratieplan plan) {
        LocalDate dag = plan.moment().toLocalDate();
        Map<String, List<Prestatie>> perClient = new LinkedHashMap<>();
        for (Regel regel : plan.regels()) {
            perClient.computeIfAbsent(regel.bsn(), bsn -> new ArrayList<>()).add(prestatie(regel));
        }
        List<DeclaratieClient> clienten = new ArrayList<>();
        perClient.forEach((bsn, ps) -> clienten.add(new DeclaratieClient(bsn, ps, List.of())));
        return Schrijver.bytes(
                new Declaratiebericht(
                        Header.van(
                                soort(plan.wet(), 323),
                                plan.agb(),
                                plan.gemeente(),
                                plan.identificatie(),
                                dag),
                        new Declaratie(
                                plan.nummer(),
                                new GeslotenPeriode(
                                        plan.maand().atDay(1), plan.maand().atEndOfMonth()),
                                dag,
                                TotaalBedragMetDC.van(plan.ingediend()),
                                clienten)));
    }

    /** De start van alles wat één cliënt bij één aanbieder begint (305). */
    static byte[] start(String identificatie, LocalDate dag, List<Toegewezen> toewijzingen) {
        Toegewezen t = toewijzingen.get(0);
        Persoon p = t.inwoner().persoon();
        return Schrijver.bytes(
                new Startbericht(
                        Header.van(soort(t.wet(), 305), t.agb(), t.gemeente(), identificatie, dag),
                        new StartClient(
                                p.bsn().nummer(),
                                new Geboortedatum(p.geboortedatum(), null),
                                p.geslacht(),
                                naam(p),
                                toewijzingen.stream().map(Berichtmaker::startproduct).toList(),
                                List.of())));
    }

    /** Het einde van een levering (307). */
    static byte[] stop(
            String identificatie, LocalDate dag, Toegewezen t, LocalDate eind, String reden) {
        Persoon p = t.inwoner().persoon();
        return Schrijver.bytes(
                new Stopbericht(
                        Header.van(soort(t.wet(), 307), t.agb(), t.gemeente(), identificatie, dag),
                        new StopClient(
                                p.bsn().nummer(),
                                new Geboortedatum(p.geboortedatum(), null),
                                p.geslacht(),
                                naam(p),
                                List.of(
                                        new StopProduct(
                                                Math.toIntExact(t.nummer()),
                                                product(t),
                                                t.begin(),
                                                t.start(),
                                                reden,
                                                eind,
                                                "1",
                                                List.of())),
                                List.of())));
    }

    private static StartProduct startproduct(Toegewezen t) {
        return new StartProduct(
                Math.toIntExact(t.nummer()), product(t), t.begin(), t.start(), "1", List.of());
    }

    // IV075: zoals op de toewijzing; generiek heeft geen product
    private static Product product(Toegewezen t) {
        return t.categorie() == null ? null : new Product(t.categorie(), t.code());
    }

    private static VerkorteNaam naam(Persoon p) {
        return new VerkorteNaam(
                new Achternaam(p.achternaam(), p.voorvoegsel()), p.voornamen(), p.voorletters());
    }

    private static Prestatie prestatie(Regel r) {
        return new Prestatie(
                new Referentie(r.referentie(), r.vorige()),
                Math.toIntExact(r.nummer()),
                r.toewijzing().product().categorie(),
                r.toewijzing().product().code(),
                new GeslotenPeriode(r.periode().begin(), r.periode().eind()),
                Math.toIntExact(r.volume()),
                r.eenheid(),
                r.tarief() == null ? null : Math.toIntExact(r.tarief()),
                new BedragMetDC(
                        Math.toIntExact(r.bedrag()), r.isCredit() ? DebetCredit.C : DebetCredit.D),
                List.of());
    }

    private static Berichtsoort soort(Wet wet, int nummer) {
        return Berichtsoort.van(wet == Wet.WMO ? Domein.WMO : Domein.JW, nummer);
    }
}
