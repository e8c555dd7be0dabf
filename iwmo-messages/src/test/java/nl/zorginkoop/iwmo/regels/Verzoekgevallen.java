package nl.zorginkoop.iwmo.regels;

import static nl.zorginkoop.iwmo.bericht.Regel.*;
import static nl.zorginkoop.iwmo.regels.Basisberichten.dag;
import static nl.zorginkoop.iwmo.regels.Wijziging.erbij;
import static nl.zorginkoop.iwmo.regels.Wijziging.lees;
import static nl.zorginkoop.iwmo.regels.Wijziging.zet;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.*;

/** De gevallen van verzoek, wijziging en antwoord. */
final class Verzoekgevallen {

    private final List<Geval> gevallen = new ArrayList<>();

    static List<Geval> alle() {
        Verzoekgevallen g = new Verzoekgevallen();
        g.aanvraag();
        g.wijziging();
        g.antwoord();
        return g.gevallen;
    }

    private Geval geval(Regel regel, int nummer, String waar) {
        Geval geval = new Geval(regel, nummer, waar);
        gevallen.add(geval);
        return geval;
    }

    private void aanvraag() {
        String eerste = "client.aangevraagdeProducten[0]";
        String tweede = "client.aangevraagdeProducten[1]";
        geval(TR101, 315, "").breek(tweede + ".referentieAanbieder", "VOT1").ook(TR383).net(b -> b);
        geval(TR383, 315, "").breek(tweede + ".referentieAanbieder", "VOT1").ook(TR101).net(b -> b);
        geval(TR386, 315, "")
                .opzet(b -> zet(b, tweede + ".product", lees(b, eerste + ".product")))
                .opzet(tweede + ".toewijzingEinddatum", null)
                .breek(tweede + ".toewijzingIngangsdatum", dag("2025-12-31"))
                .net(tweede + ".toewijzingIngangsdatum", dag("2026-01-01"));
        geval(CD043, 315, "zonder datum")
                .opzet(eerste + ".beschikkingNummer", 7)
                .breek(b -> b)
                .net(eerste + ".beschikkingIngangsdatum", dag("2025-01-01"));
        geval(CD043, 315, "zonder nummer")
                .opzet(eerste + ".beschikkingIngangsdatum", dag("2025-01-01"))
                .breek(b -> b)
                .net(eerste + ".beschikkingNummer", 7);
        for (String type : List.of("02", "03", "04", "05")) {
            geval(CD066, 315, type)
                    .breek(eerste + ".verwijzer", new Verwijzer(type, "Praktijk", "00005678"))
                    .net(eerste + ".verwijzer", new Verwijzer(type, null, "00005678"));
            geval(CD067, 315, type)
                    .breek(eerste + ".verwijzer", new Verwijzer(type, null, null))
                    .net(eerste + ".verwijzer", new Verwijzer(type, "Praktijk", null));
        }
        for (String type : List.of("01", "06", "08")) {
            geval(CD068, 315, type)
                    .breek(eerste + ".verwijzer", new Verwijzer(type, null, "00005678"))
                    .net(eerste + ".verwijzer", new Verwijzer(type, null, null));
        }
    }

    private void wijziging() {
        String verzoek = "client.verzoek";
        String nieuw = verzoek + ".nieuweProducten";
        geval(TR352, 317, "")
                .opzet(verzoek + ".teWijzigenProducten", null)
                .breek(verzoek + ".ongewijzigdeProducten", null)
                .net(b -> b);
        geval(TR353, 317, "")
                .opzet(nieuw, null)
                .breek(verzoek + ".teWijzigenProducten", null)
                .net(b -> b);
        geval(TR380, 317, "")
                .breek(nieuw + "[0].gewensteIngangsdatum", dag("2025-04-07"))
                .net(nieuw + "[0].gewensteIngangsdatum", dag("2025-04-08"));
        geval(TR101, 317, "ongewijzigd")
                .breek(
                        b ->
                                erbij(
                                        b,
                                        verzoek + ".ongewijzigdeProducten",
                                        new OngewijzigdProduct(10, null)))
                .net(
                        b ->
                                erbij(
                                        b,
                                        verzoek + ".ongewijzigdeProducten",
                                        new OngewijzigdProduct(11, null)));
        String anders = verzoek + ".teWijzigenProducten";
        geval(TR101, 317, "te wijzigen")
                .opzet(b -> erbij(b, anders, lees(b, anders + "[0]")))
                .breek(b -> b)
                .net(anders + "[1].toewijzingNummer", 21);
        geval(TR101, 317, "nieuw")
                .opzet(b -> zet(b, nieuw + "[1].product", lees(b, nieuw + "[0].product")))
                .opzet(nieuw + "[0].einddatum", dag("2025-05-31"))
                .breek(b -> b)
                .ook(TR410)
                .net(nieuw + "[1].gewensteIngangsdatum", dag("2025-06-01"));
        geval(TR410, 317, "")
                .opzet(b -> zet(b, nieuw + "[1].product", lees(b, nieuw + "[0].product")))
                .opzet(nieuw + "[0].einddatum", dag("2025-05-31"))
                .breek(nieuw + "[1].gewensteIngangsdatum", dag("2025-05-31"))
                .net(nieuw + "[1].gewensteIngangsdatum", dag("2025-06-01"));
    }

    private void antwoord() {
        geval(CD085, 319, "").breek("antwoord.redenAfwijzingVerzoek", null).net(b -> b);
        geval(CD086, 319, "")
                .breek("antwoord.verzoekAntwoord", "2")
                .net("antwoord", new Antwoord("VOT1", "2", null, null, null));
        geval(TR377, 319, "")
                .breek("antwoord.redenAfwijzingVerzoek", "8")
                .net("antwoord.redenAfwijzingVerzoek", "5");
        geval(TR409, 319, "")
                .opzet("antwoord.woonplaatsbeginsel", new Woonplaatsbeginsel("9902", null))
                .breek(b -> b)
                .net("antwoord.redenAfwijzingVerzoek", "8");
    }
}
