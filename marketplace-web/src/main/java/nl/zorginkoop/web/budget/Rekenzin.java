package nl.zorginkoop.web.budget;

import java.time.LocalDate;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De prognose uitgeschreven, zodat een lezer haar kan narekenen. */
public final class Rekenzin {
    private Rekenzin() {}

    public static String van(Plafondstand p, Opmaak opmaak) {
        Prognose prognose = p.prognose();
        if (prognose.maanden() == 0) {
            return opmaak.tekst("grafiek.zonder");
        }
        Euro stand = prognose.cumulatief().get(prognose.maanden() - 1);
        return opmaak.tekst(
                "prognose.berekening",
                opmaak.euro(stand),
                opmaak.maand(LocalDate.of(p.jaar(), prognose.maanden(), 1)),
                12 - prognose.maanden(),
                opmaak.euro(prognose.gemiddelde()),
                Math.min(3, prognose.maanden()),
                opmaak.euro(prognose.midden()));
    }
}
