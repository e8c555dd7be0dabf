package nl.zorginkoop.gateway.verzending;

import java.util.List;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.RetourHeader;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.Startretour;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;
import nl.zorginkoop.iwmo.r32.Stopretour;
import nl.zorginkoop.iwmo.r32.XsdVersie;

/**
 * Van heenbericht en oordeel naar retour. De kop wordt overgenomen zoals zij kwam; zonder fouten of
 * met een fout in de kop is er verder niets, anders gaat de client onveranderd terug met bij elke
 * klasse een code (IV028).
 */
final class Retourvertaler {
    private static final List<Retourcode> GOED = List.of(Retourcode.R0200);

    private Retourvertaler() {}

    static Bericht bericht(Zending zending, Bericht heen, Leveringsoordeel oordeel) {
        if (heen instanceof Startbericht start) {
            return new Startretour(
                    kop(zending, start.header(), oordeel),
                    metClient(oordeel) ? client(start.client(), oordeel) : null);
        }
        Stopbericht stop = (Stopbericht) heen;
        return new Stopretour(
                kop(zending, stop.header(), oordeel),
                metClient(oordeel) ? client(stop.client(), oordeel) : null);
    }

    private static boolean metClient(Leveringsoordeel oordeel) {
        return oordeel.kop().isEmpty() && !oordeel.isAanvaard();
    }

    private static RetourHeader kop(Zending zending, Header heen, Leveringsoordeel oordeel) {
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

    private static StartClient client(StartClient c, Leveringsoordeel oordeel) {
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

    private static StopClient client(StopClient c, Leveringsoordeel oordeel) {
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

    private static List<Retourcode> codes(Leveringsoordeel oordeel, int plek) {
        List<Retourcode> codes = oordeel.meldingen().get(plek);
        return codes.isEmpty() ? GOED : codes;
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
