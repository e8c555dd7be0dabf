package nl.zorginkoop.gateway.opgave;

import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht.Melding;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.NieuwProduct;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.OngewijzigdProduct;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.Verwijzer;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;

/** Van opgave naar 305, 307, 315 of 317: het omgekeerde van de vertalers van de verwerking. */
final class Opgavevertaler {
    private static final String EERSTE = "1";
    private static final String VERWIJDEREN = "3";

    private Opgavevertaler() {}

    static Bericht bericht(Opgave o) {
        if (o.inhoud() instanceof Opgave.Leveringen l) {
            return l.start() ? start(o, l) : stop(o, l);
        }
        return o.inhoud() instanceof Opgave.Toewijzing t
                ? verzoek(o, t)
                : wijziging(o, (Opgave.Wijziging) o.inhoud());
    }

    private static Header kop(Opgave o, int nummer) {
        return Header.van(
                Berichtsoort.van(o.wet() == Wet.WMO ? Domein.WMO : Domein.JW, nummer),
                o.aanbieder().code(),
                o.gemeente().code(),
                o.identificatie(),
                o.dagtekening());
    }

    private static Startbericht start(Opgave o, Opgave.Leveringen l) {
        Opgave.Client c = o.client();
        return new Startbericht(
                kop(o, 305),
                new StartClient(
                        c.bsn(),
                        geboren(c),
                        c.geslacht(),
                        naam(c),
                        l.leveringen().stream().map(Opgavevertaler::start).toList(),
                        List.of()));
    }

    private static StartProduct start(Opgave.Levering l) {
        Melding m = l.melding();
        return new StartProduct(
                geheel(m.toewijzingnummer()),
                product(m.categorie(), m.productcode()),
                l.toewijzingbegin(),
                m.begin(),
                m.verwijder() ? VERWIJDEREN : EERSTE,
                List.of());
    }

    private static Stopbericht stop(Opgave o, Opgave.Leveringen l) {
        Opgave.Client c = o.client();
        return new Stopbericht(
                kop(o, 307),
                new StopClient(
                        c.bsn(),
                        geboren(c),
                        c.geslacht(),
                        naam(c),
                        l.leveringen().stream().map(Opgavevertaler::stop).toList(),
                        List.of()));
    }

    private static StopProduct stop(Opgave.Levering l) {
        Melding m = l.melding();
        return new StopProduct(
                geheel(m.toewijzingnummer()),
                product(m.categorie(), m.productcode()),
                l.toewijzingbegin(),
                m.begin(),
                m.reden(),
                m.eind(),
                m.verwijder() ? VERWIJDEREN : EERSTE,
                List.of());
    }

    private static Toewijzingsverzoek verzoek(Opgave o, Opgave.Toewijzing t) {
        Opgave.Client c = o.client();
        return new Toewijzingsverzoek(
                kop(o, 315),
                new VerzoekClient(
                        c.bsn(),
                        geboren(c),
                        c.geslacht(),
                        naam(c),
                        o.wet() == Wet.JEUGDWET ? t.gezagsdragerBekend() : null,
                        t.commentaar(),
                        t.producten().stream().map(Opgavevertaler::gevraagd).toList(),
                        List.of()));
    }

    private static AangevraagdProduct gevraagd(Verzoekopdracht.Product p) {
        return new AangevraagdProduct(
                p.referentie(),
                geheel(p.beschikking()),
                product(p.categorie(), p.productcode()),
                p.beschikkingIngang(),
                p.begin(),
                p.eind(),
                omvang(p.volume(), p.eenheid(), p.frequentie()),
                geheel(p.budget()),
                new Verwijzer(p.verwijzer().type(), p.verwijzer().naam(), p.verwijzer().code()),
                null,
                p.commentaar(),
                List.of());
    }

    private static Wijzigingsverzoek wijziging(Opgave o, Opgave.Wijziging w) {
        return new Wijzigingsverzoek(
                kop(o, 317),
                new WijzigingClient(
                        o.client().bsn(),
                        new Verzoek(
                                w.kenmerk(),
                                w.reden(),
                                w.ongewijzigd().stream()
                                        .map(n -> new OngewijzigdProduct(geheel(n), List.of()))
                                        .toList(),
                                w.anders().stream().map(Opgavevertaler::anders).toList(),
                                w.nieuw().stream().map(Opgavevertaler::nieuw).toList(),
                                List.of()),
                        List.of()));
    }

    private static TeWijzigenProduct anders(Wijzigingsopdracht.Anders a) {
        Wijzigingsopdracht.Wens w = a.wens();
        return new TeWijzigenProduct(
                geheel(a.toewijzingnummer()),
                w.vanaf(),
                w.eind(),
                omvang(w.volume(), w.eenheid(), w.frequentie()),
                geheel(w.budget()),
                List.of());
    }

    private static NieuwProduct nieuw(Wijzigingsopdracht.Nieuw n) {
        Wijzigingsopdracht.Wens w = n.wens();
        return new NieuwProduct(
                product(n.categorie(), n.productcode()),
                w.vanaf(),
                w.eind(),
                omvang(w.volume(), w.eenheid(), w.frequentie()),
                geheel(w.budget()),
                List.of());
    }

    private static Product product(String categorie, String code) {
        return categorie == null ? null : new Product(categorie, code);
    }

    private static Omvang omvang(Long volume, String eenheid, String frequentie) {
        return volume == null ? null : new Omvang(Math.toIntExact(volume), eenheid, frequentie);
    }

    private static Geboortedatum geboren(Opgave.Client c) {
        return new Geboortedatum(c.geboortedatum(), null);
    }

    private static VerkorteNaam naam(Opgave.Client c) {
        return new VerkorteNaam(
                new Achternaam(c.achternaam(), c.voorvoegsel()), c.voornamen(), c.voorletters());
    }

    private static Integer geheel(Long getal) {
        return getal == null ? null : Math.toIntExact(getal);
    }
}
