package nl.zorginkoop.gateway.verzending;

import java.util.List;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.NieuwProduct;
import nl.zorginkoop.iwmo.r32.OngewijzigdProduct;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.Startretour;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.Stopretour;
import nl.zorginkoop.iwmo.r32.TeWijzigenProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoekretour;
import nl.zorginkoop.iwmo.r32.Verzoek;
import nl.zorginkoop.iwmo.r32.VerzoekClient;
import nl.zorginkoop.iwmo.r32.WijzigingClient;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoekretour;
import nl.zorginkoop.iwmo.r32.XsdVersie;

/**
 * Van heenbericht en oordeel naar retour. De kop wordt overgenomen zoals zij kwam; zonder fouten of
 * met een fout in de kop is er verder niets, anders gaat de client onveranderd terug met bij elke
 * klasse een code (IV028).
 */
final class Retourvertaler {
    private static final List<Retourcode> GOED = List.of(Retourcode.R0200);

    private Retourvertaler() {}

    static Bericht bericht(Zending zending, Bericht heen, Berichtoordeel oordeel) {
        if (heen instanceof Startbericht start) {
            return new Startretour(
                    kop(zending, start.header(), oordeel),
                    metClient(oordeel) ? client(start.client(), oordeel) : null);
        }
        if (heen instanceof Toewijzingsverzoek verzoek) {
            return new Toewijzingsverzoekretour(
                    kop(zending, verzoek.header(), oordeel),
                    metClient(oordeel) ? client(verzoek.client(), oordeel) : null);
        }
        if (heen instanceof Wijzigingsverzoek wijziging) {
            return new Wijzigingsverzoekretour(
                    kop(zending, wijziging.header(), oordeel),
                    metClient(oordeel) ? client(wijziging.client(), oordeel) : null);
        }
        Stopbericht stop = (Stopbericht) heen;
        return new Stopretour(
                kop(zending, stop.header(), oordeel),
                metClient(oordeel) ? client(stop.client(), oordeel) : null);
    }

    private static boolean metClient(Berichtoordeel oordeel) {
        return oordeel.kop().isEmpty() && !oordeel.isAanvaard();
    }

    private static RetourHeader kop(Zending zending, Header heen, Berichtoordeel oordeel) {
        return new RetourHeader(
                Berichtsoort.valueOf(zending.berichtsoort()).berichtcode(),
                heen.berichtVersie(),
                heen.berichtSubversie(),
                heen.afzender(),
                heen.ontvanger(),
                heen.berichtIdentificatie(),
                heen.xsdVersie(),
                zending.identificatie(),
                zending.dagtekening(),
                Controleversie.bij(oordeel.kop()),
                XsdVersie.EIGEN,
                metClient(oordeel) ? GOED : oordeel.kop());
    }

    private static StartClient client(StartClient c, Berichtoordeel oordeel) {
        return new StartClient(
                c.bsn(),
                c.geboortedatum(),
                c.geslacht(),
                c.naam(),
                IntStream.range(0, c.startProducten().size())
                        .mapToObj(i -> met(c.startProducten().get(i), codes(oordeel, i)))
                        .toList(),
                GOED);
    }

    private static StopClient client(StopClient c, Berichtoordeel oordeel) {
        return new StopClient(
                c.bsn(),
                c.geboortedatum(),
                c.geslacht(),
                c.naam(),
                IntStream.range(0, c.stopProducten().size())
                        .mapToObj(i -> met(c.stopProducten().get(i), codes(oordeel, i)))
                        .toList(),
                GOED);
    }

    private static VerzoekClient client(VerzoekClient c, Berichtoordeel oordeel) {
        return new VerzoekClient(
                c.bsn(),
                c.geboortedatum(),
                c.geslacht(),
                c.naam(),
                c.gezagsdragerBekend(),
                c.commentaar(),
                IntStream.range(0, c.aangevraagdeProducten().size())
                        .mapToObj(i -> met(c.aangevraagdeProducten().get(i), codes(oordeel, i)))
                        .toList(),
                GOED);
    }

    // De codes staan in de volgorde van het bericht: client, verzoek, en dan elk product.
    private static WijzigingClient client(WijzigingClient c, Berichtoordeel oordeel) {
        Verzoek v = c.verzoek();
        int anders = 2 + v.ongewijzigdeProducten().size();
        int nieuw = anders + v.teWijzigenProducten().size();
        return new WijzigingClient(
                c.bsn(),
                new Verzoek(
                        v.referentieAanbieder(),
                        v.redenVerzoek(),
                        IntStream.range(0, v.ongewijzigdeProducten().size())
                                .mapToObj(
                                        i ->
                                                new OngewijzigdProduct(
                                                        v.ongewijzigdeProducten()
                                                                .get(i)
                                                                .toewijzingNummer(),
                                                        codes(oordeel, 2 + i)))
                                .toList(),
                        IntStream.range(0, v.teWijzigenProducten().size())
                                .mapToObj(
                                        i ->
                                                met(
                                                        v.teWijzigenProducten().get(i),
                                                        codes(oordeel, anders + i)))
                                .toList(),
                        IntStream.range(0, v.nieuweProducten().size())
                                .mapToObj(
                                        i ->
                                                met(
                                                        v.nieuweProducten().get(i),
                                                        codes(oordeel, nieuw + i)))
                                .toList(),
                        codes(oordeel, 1)),
                codes(oordeel, 0));
    }

    private static TeWijzigenProduct met(TeWijzigenProduct p, List<Retourcode> codes) {
        return new TeWijzigenProduct(
                p.toewijzingNummer(),
                p.gewensteIngangsdatum(),
                p.einddatum(),
                p.omvang(),
                p.budget(),
                codes);
    }

    private static NieuwProduct met(NieuwProduct p, List<Retourcode> codes) {
        return new NieuwProduct(
                p.product(),
                p.gewensteIngangsdatum(),
                p.einddatum(),
                p.omvang(),
                p.budget(),
                codes);
    }

    private static List<Retourcode> codes(Berichtoordeel oordeel, int plek) {
        List<Retourcode> codes = oordeel.meldingen().get(plek);
        return codes.isEmpty() ? GOED : codes;
    }

    private static AangevraagdProduct met(AangevraagdProduct p, List<Retourcode> codes) {
        return new AangevraagdProduct(
                p.referentieAanbieder(),
                p.beschikkingNummer(),
                p.product(),
                p.beschikkingIngangsdatum(),
                p.toewijzingIngangsdatum(),
                p.toewijzingEinddatum(),
                p.omvang(),
                p.budget(),
                p.verwijzer(),
                p.raamcontract(),
                p.commentaar(),
                codes);
    }

    private static StartProduct met(StartProduct p, List<Retourcode> codes) {
        return new StartProduct(
                p.toewijzingNummer(),
                p.product(),
                p.toewijzingIngangsdatum(),
                p.begindatum(),
                p.statusAanlevering(),
                codes);
    }

    private static StopProduct met(StopProduct p, List<Retourcode> codes) {
        return new StopProduct(
                p.toewijzingNummer(),
                p.product(),
                p.toewijzingIngangsdatum(),
                p.begindatum(),
                p.redenBeeindiging(),
                p.einddatum(),
                p.statusAanlevering(),
                codes);
    }
}
