package nl.zorginkoop.contracting.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijnloket;

/**
 * Sluit af wat er na een overlijden niet meer hoeft: plan, zaak en pgb. Een bezwaar loopt door: de
 * erven kunnen het voortzetten. Voor andere kamers; de regisseur van het plan hoeft het niet te
 * zijn.
 */
@Dependent
public class Levenseinde {
    private record Jaar(UUID plafond, int jaar, long bedrag) {}

    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;
    @Inject Grootboek grootboek;

    public void sluitPlan(Namens namens, UUID plan, String reden) {
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "update plan set gesloten = nu(), sluitreden = ? where id = ?",
                                reden,
                                plan));
        taken.laatVervallen(namens, plan, reden);
    }

    /** De klokken van een zaak stoppen; wat er vastligt blijft staan. */
    public void stopZaak(Namens namens, UUID zaak, String reden) {
        termijnen.over(namens, zaak).stream()
                .filter(t -> t.klaar() == null)
                .forEach(t -> termijnen.stuit(namens, t.id(), reden));
        taken.laatVervallen(namens, zaak, reden);
    }

    /**
     * Het pgb van deze voorziening houdt op deze dag op; wat daarna was valt vrij (rulings A13).
     */
    public void eindigPgb(Namens namens, UUID regel, LocalDate dag, UUID gebeurtenis) {
        List<Jaar> jaren =
                databank.lijst(
                        "select * from pgb_na(?, ?) where bedrag > 0 order by jaar",
                        r ->
                                new Jaar(
                                        r.getObject("plafond", UUID.class),
                                        r.getInt("jaar"),
                                        r.getLong("bedrag")),
                        regel,
                        dag);
        for (Jaar j : jaren) {
            databank.voer(
                    "insert into pgbeinde (gemeente, regel, jaar, eind, vrij, gebeurtenis)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    namens.gemeente().code(),
                    regel,
                    j.jaar(),
                    dag,
                    j.bedrag(),
                    gebeurtenis);
            grootboek.laatVerplichtingVrij(
                    new Boekopdracht(
                            j.plafond(), Euro.centen(j.bedrag()), null, null, null, regel));
        }
    }
}
