package nl.zorginkoop.iwmo.regels;

import static nl.zorginkoop.iwmo.bericht.Regel.*;
import static nl.zorginkoop.iwmo.regels.Basisberichten.dag;
import static nl.zorginkoop.iwmo.regels.Wijziging.erbij;
import static nl.zorginkoop.iwmo.regels.Wijziging.lees;
import static nl.zorginkoop.iwmo.regels.Wijziging.zet;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.r32.*;

/** De gevallen van declaratie en antwoord. */
final class Declaratiegevallen {

    private static final String P1 = "declaratie.clienten[0].prestaties[0]";
    private static final String P2 = "declaratie.clienten[0].prestaties[1]";
    private static final String P3 = "declaratie.clienten[1].prestaties[0]";
    private static final String A1 = "declaratieAntwoord.clienten[0].prestaties[0]";
    private static final String DAGTEKENING = "header.berichtIdentificatie.dagtekening";

    private final List<Geval> gevallen = new ArrayList<>();

    static List<Geval> alle() {
        Declaratiegevallen g = new Declaratiegevallen();
        g.declaratie();
        g.prestatie();
        g.perioden();
        g.dubbelen();
        g.antwoord();
        return g.gevallen;
    }

    private Geval geval(Regel regel, int nummer, String waar) {
        Geval geval = new Geval(regel, nummer, waar);
        gevallen.add(geval);
        return geval;
    }

    private static GeslotenPeriode periode(String van, String tot) {
        return new GeslotenPeriode(dag(van), dag(tot));
    }

    /** Maakt het totaal weer gelijk aan de regels. */
    private static Bericht opgeteld(Bericht b) {
        Declaratiebericht d = (Declaratiebericht) b;
        long som =
                d.declaratie().clienten().stream()
                        .flatMap(c -> c.prestaties().stream())
                        .mapToLong(p -> p.ingediendBedrag().metTeken())
                        .sum();
        return zet(b, "declaratie.totaalIngediendBedrag", TotaalBedragMetDC.van(som));
    }

    private static Bericht credit(Bericht b, String pad, String vorig) {
        Bericht anders = zet(b, pad + ".productReferentie.vorigReferentieNummer", vorig);
        return opgeteld(zet(anders, pad + ".ingediendBedrag.debetCredit", DebetCredit.C));
    }

    private void declaratie() {
        String periode = "declaratie.declaratiePeriode";
        geval(TR358, 323, "een cent")
                .breek("declaratie.totaalIngediendBedrag.totaalBedrag", 30_001L)
                .net(b -> b);
        geval(TR358, 323, "richting")
                .breek("declaratie.totaalIngediendBedrag.debetCredit", DebetCredit.C)
                .net(b -> b);
        geval(CS325, 323, "totaal")
                .opzet(b -> zet(b, P1 + ".ingediendBedrag.bedrag", 20_000))
                .opzet(b -> credit(b, P1, "OUD1"))
                .breek("declaratie.totaalIngediendBedrag", new TotaalBedragMetDC(0, DebetCredit.C))
                .net(b -> b);
        geval(CS340, 323, "einde")
                .opzet(P1 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P2 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P3 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .breek(periode, periode("2025-03-01", "2025-03-30"))
                .net(periode, periode("2025-03-01", "2025-03-31"));
        geval(CS340, 323, "begin").breek(periode, periode("2025-03-02", "2025-03-31")).net(b -> b);
        geval(CS340, 323, "twee maanden")
                .breek(periode, periode("2025-02-01", "2025-03-31"))
                .net(b -> b);
        geval(CS100, 323, "declaratieperiode")
                .opzet(DAGTEKENING, dag("2021-02-07"))
                .opzet("declaratie.declaratieDagtekening", dag("2021-02-07"))
                .opzet(P1 + ".productPeriode", periode("2021-01-01", "2021-01-31"))
                .opzet(P2 + ".productPeriode", periode("2021-01-01", "2021-01-31"))
                .opzet(P3 + ".productPeriode", periode("2021-01-01", "2021-01-31"))
                .breek(periode, periode("2020-12-01", "2020-12-31"))
                .ook(TR319)
                .net(periode, periode("2021-01-01", "2021-01-31"));
        geval(TR137, 323, "declaratieperiode")
                .opzet(P1 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P2 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P3 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .breek(DAGTEKENING, dag("2025-03-30"))
                .net(DAGTEKENING, dag("2025-03-31"));
        geval(TR134, 323, "declaratieperiode")
                .opzet(P1 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P2 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P3 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .breek(DAGTEKENING, dag("2025-02-28"))
                .ook(TR137)
                .net(DAGTEKENING, dag("2025-03-31"));
    }

    private void prestatie() {
        geval(CS002, 323, "")
                .breek("declaratie.clienten[0].bsn", "999900007")
                .net("declaratie.clienten[0].bsn", "999900031");
        geval(CD060, 323, "debet")
                .breek(P1 + ".productReferentie.vorigReferentieNummer", "OUD1")
                .net(b -> b);
        geval(CD060, 323, "credit").breek(b -> credit(b, P1, null)).net(b -> credit(b, P1, "OUD1"));
        geval(CD087, 323, "zonder tarief").breek(P1 + ".productTarief", null).net(b -> b);
        geval(CD087, 323, "euro met tarief")
                .opzet(P1 + ".eenheid", "83")
                .opzet(P1 + ".geleverdVolume", 10_000)
                .breek(b -> b)
                .net(P1 + ".productTarief", null);
        geval(CS339, 323, "")
                .opzet(P1 + ".eenheid", "83")
                .opzet(P1 + ".productTarief", null)
                .breek(P1 + ".geleverdVolume", 10_001)
                .net(P1 + ".geleverdVolume", 10_000);
        geval(CS325, 323, "prestatie")
                .opzet(P1 + ".productReferentie.vorigReferentieNummer", "OUD1")
                .opzet(P1 + ".ingediendBedrag.debetCredit", DebetCredit.C)
                .breek(b -> opgeteld(zet(b, P1 + ".ingediendBedrag.bedrag", 0)))
                .net(b -> opgeteld(zet(b, P1 + ".ingediendBedrag.bedrag", 1)));
    }

    private void perioden() {
        String periode = P1 + ".productPeriode";
        geval(CS337, 323, "")
                .breek(periode, periode("2025-02-28", "2025-03-31"))
                .net(periode, periode("2025-03-01", "2025-03-31"));
        geval(CS337, 323, "zelfde maand ander jaar")
                .breek(periode, periode("2024-03-01", "2025-03-31"))
                .net(b -> b);
        geval(CS100, 323, "prestatie")
                .breek(periode, periode("2020-12-31", "2020-12-31"))
                .net(periode, periode("2021-01-01", "2021-01-31"));
        geval(TR335, 323, "")
                .opzet(periode, periode("2021-03-01", "2021-03-31"))
                .breek("declaratie.declaratieDagtekening", dag("2026-04-01"))
                .net("declaratie.declaratieDagtekening", dag("2026-03-31"));
        geval(TR137, 323, "einde voor begin")
                .breek(periode, periode("2025-03-02", "2025-03-01"))
                .net(periode, periode("2025-03-01", "2025-03-01"));
        geval(TR134, 323, "prestatie")
                .opzet(DAGTEKENING, dag("2025-03-31"))
                .opzet(P2 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .opzet(P3 + ".productPeriode", periode("2025-02-01", "2025-02-28"))
                .breek(DAGTEKENING, dag("2025-03-14"))
                .breek(periode, periode("2025-03-15", "2025-03-31"))
                .ook(TR137)
                .net(periode, periode("2025-03-15", "2025-03-31"));
        // Niveau 3, maar zichtbaar binnen het bericht; het stylesheet meldt hem ook.
        geval(TR319, 323, "")
                .opzet(DAGTEKENING, dag("2025-05-01"))
                .breek(periode, periode("2025-04-01", "2025-04-30"))
                .net(periode, periode("2025-03-01", "2025-03-31"));
    }

    private void dubbelen() {
        geval(TR101, 323, "client")
                .breek("declaratie.clienten[1].bsn", Basisberichten.BSN)
                .net(b -> b);
        geval(TR101, 323, "prestatie")
                .breek(P2 + ".productReferentie.referentieNummer", "P1")
                .net(P2 + ".productReferentie.referentieNummer", "P9");
        geval(TR101, 323, "prestatie, per client")
                .breek(P2 + ".productReferentie.referentieNummer", "P1")
                .net(P3 + ".productReferentie.referentieNummer", "P1");
        geval(TR315, 323, "")
                .opzet(b -> credit(b, P1, "OUD1"))
                .breek(b -> credit(b, P3, "OUD1"))
                .net(b -> credit(b, P3, "OUD3"));
        geval(TR316, 323, "vooruit")
                .breek(b -> credit(b, P1, "P2"))
                .net(b -> credit(b, P1, "OUD2"));
        geval(TR316, 323, "achteruit")
                .breek(b -> credit(b, P3, "P1"))
                .net(b -> credit(b, P3, "OUD1"));
        geval(TR416, 323, "zelfde client")
                .opzet(b -> tweede(b, P1))
                .breek(b -> b)
                .net("declaratie.clienten[0].prestaties[2].toewijzingNummer", 9);
        geval(TR416, 323, "andere periode")
                .opzet(b -> tweede(b, P1))
                .breek(b -> b)
                .net(
                        "declaratie.clienten[0].prestaties[2].productPeriode",
                        periode("2025-02-01", "2025-02-28"));
        geval(TR416, 323, "credit en debet")
                .opzet(b -> tweede(b, P1))
                .breek(b -> b)
                .net(b -> credit(b, "declaratie.clienten[0].prestaties[2]", "OUD1"));
    }

    /** Nog een debetregel, met een eigen referentie. */
    private static Bericht tweede(Bericht b, String pad) {
        Object kopie = zet(lees(b, pad), "productReferentie", new Referentie("P99", null));
        return opgeteld(erbij(b, "declaratie.clienten[0].prestaties", kopie));
    }

    private void antwoord() {
        String totaal = "declaratieAntwoord.totaalToegekendBedrag";
        geval(CS002, 325, "")
                .breek("declaratieAntwoord.clienten[0].bsn", "999900007")
                .net("declaratieAntwoord.clienten[0].bsn", "999900031");
        geval(TR101, 325, "client")
                .breek("declaratieAntwoord.clienten[1].bsn", Basisberichten.BSN)
                .net(b -> b);
        geval(TR101, 325, "prestatie")
                .opzet(
                        b ->
                                zet(
                                        erbij(
                                                b,
                                                "declaratieAntwoord.clienten[0].prestaties",
                                                lees(b, A1)),
                                        totaal,
                                        TotaalBedragMetDC.van(0)))
                .breek(b -> b)
                .net(
                        "declaratieAntwoord.clienten[0].prestaties[1].productReferentie",
                        new Referentie("P2", null));
        geval(TR134, 325, "")
                .breek(A1 + ".productPeriode", periode("2025-04-08", "2025-04-08"))
                .ook(TR137)
                .net(A1 + ".productPeriode", periode("2025-04-07", "2025-04-07"));
        geval(TR137, 325, "")
                .breek(A1 + ".productPeriode", periode("2025-04-01", "2025-04-08"))
                .net(A1 + ".productPeriode", periode("2025-04-01", "2025-04-07"));
        geval(CD060, 325, "")
                .breek(A1 + ".productReferentie.vorigReferentieNummer", "OUD1")
                .net(b -> b);
        geval(CS325, 325, "prestatie")
                .opzet(A1 + ".productReferentie.vorigReferentieNummer", "OUD1")
                .opzet(A1 + ".ingediendBedrag", new BedragMetDC(0, DebetCredit.C))
                .opzet(totaal, TotaalBedragMetDC.van(20_000))
                .breek(b -> b)
                .net(A1 + ".ingediendBedrag", new BedragMetDC(0, DebetCredit.D))
                .net(A1 + ".productReferentie.vorigReferentieNummer", null);
        geval(CS325, 325, "toegekend")
                .opzet("declaratieAntwoord.totaalIngediendBedrag", TotaalBedragMetDC.van(20_000))
                .breek(totaal, new TotaalBedragMetDC(0, DebetCredit.C))
                .net(totaal, new TotaalBedragMetDC(0, DebetCredit.D));
        geval(CS325, 325, "ingediend")
                .opzet(totaal, TotaalBedragMetDC.van(-20_000))
                .breek(
                        "declaratieAntwoord.totaalIngediendBedrag",
                        new TotaalBedragMetDC(0, DebetCredit.C))
                .net(
                        "declaratieAntwoord.totaalIngediendBedrag",
                        new TotaalBedragMetDC(0, DebetCredit.D));
        geval(TR342, 325, "")
                .breek(totaal, TotaalBedragMetDC.van(10_001))
                .net(totaal, TotaalBedragMetDC.van(10_000));
        geval(TR342, 325, "geheel afgekeurd")
                .opzet("declaratieAntwoord.clienten", null)
                .opzet("declaratieAntwoord.retourCodes", List.of(Retourcode.R9333))
                .breek(b -> b)
                .net(totaal, TotaalBedragMetDC.van(0));
    }
}
