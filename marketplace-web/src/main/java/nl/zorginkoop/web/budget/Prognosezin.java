package nl.zorginkoop.web.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.zorginkoop.contracting.budget.Prognosebeeld;
import nl.zorginkoop.contracting.budget.Prognosedeel;
import nl.zorginkoop.contracting.budget.Prognoserekening;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De prognose in woorden: waar zij op uitkomt, en elke stap met de getallen ingevuld. */
final class Prognosezin {
    private Prognosezin() {}

    static String conclusie(Prognosebeeld b, Opmaak opmaak) {
        Euro verschil = b.boven() ? b.verschil() : b.begroot().min(b.prognose().midden());
        return opmaak.tekst(
                b.rekening().laatste() == 0
                        ? "prognose.conclusie.zonder"
                        : b.boven() ? "prognose.conclusie.boven" : "prognose.conclusie.binnen",
                b.naam(),
                opmaak.heel(b.prognose().midden()),
                opmaak.heel(verschil),
                opmaak.dagTekst(b.prognose().geraaktOp()));
    }

    static String formule(Prognosebeeld b, Opmaak opmaak) {
        Prognosedeel g = b.geheel();
        Prognoserekening r = b.rekening();
        String tot =
                r.laatste() == 0
                        ? opmaak.tekst("prognose.geenmaand")
                        : opmaak.maand(LocalDate.of(b.jaar(), r.laatste(), 1));
        return switch (b.methode()) {
            case BENUTTING ->
                    opmaak.tekst(
                            "prognose.formule.BENUTTING",
                            opmaak.euro(g.gerealiseerd()),
                            tot,
                            opmaak.euro(g.verplicht().plus(g.gereserveerd())),
                            procent(r.graad(), opmaak),
                            opmaak.euro(g.gepland()),
                            opmaak.euro(r.benut(g)),
                            instroom(b, opmaak),
                            opmaak.euro(b.prognose().midden()));
            case TOEWIJZINGEN ->
                    opmaak.tekst(
                            "prognose.formule.TOEWIJZINGEN",
                            opmaak.euro(g.gerealiseerd()),
                            tot,
                            opmaak.euro(g.onderweg()),
                            opmaak.euro(g.lopend()),
                            opmaak.euro(g.gereserveerd()),
                            instroom(b, opmaak),
                            opmaak.euro(b.prognose().midden()));
            case RUN_RATE ->
                    opmaak.tekst(
                            "prognose.formule.RUN_RATE",
                            opmaak.euro(g.gerealiseerd()),
                            tot,
                            r.laatste() == 0 ? 0 : 12 - r.laatste(),
                            opmaak.euro(r.gemiddelde(g)),
                            Math.min(3, r.laatste()),
                            opmaak.euro(b.prognose().midden()));
        };
    }

    private static String instroom(Prognosebeeld b, Opmaak opmaak) {
        return opmaak.tekst(
                "prognose.instroom",
                opmaak.euro(b.rekening().instroom(b.geheel())),
                opmaak.euro(b.geheel().instroom()),
                b.rekening().resterend());
    }

    /** Honderdsten van een procent, zoals 90,12 %. */
    static String procent(long honderdsten, Opmaak opmaak) {
        return opmaak.getal(BigDecimal.valueOf(honderdsten, 2)) + "\u00a0%";
    }
}
