package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Wie er na het eind nog hulp krijgt: een taak per client, en beeindigd als ieder een plek heeft.
 */
@Dependent
class Overdrachten {
    static final String ONDERWERP = "OVERDRACHT";

    @Inject Contracttabel contracten;
    @Inject Takenloket taken;

    private record Open(UUID id, long toewijzing) {}

    /** Scenario 12: voor elke lopende client ligt er een taak, ook voor wie er later bij kwam. */
    void maakTaken(Namens namens, Contracttabel.Stand c) {
        for (Open o : zonderTaak(c.id())) {
            taken.maak(
                    namens,
                    Taakverzoek.voor(
                                    Rol.REGISSEUR,
                                    new Onderwerp(ONDERWERP, o.id()),
                                    "Zoek een andere aanbieder bij toewijzing " + o.toewijzing())
                            .toelichting(
                                    "Overeenkomst "
                                            + c.nummer()
                                            + " eindigt. Leg de uitkomst vast bij de overdracht.")
                            .uiterlijk(einde(c.eind())));
        }
    }

    /** INV-3.1: heeft ieder een plek, dan is de overeenkomst beeindigd; anders gebeurt er niets. */
    void rondAf(UUID overeenkomst) {
        contracten.voer(
                """
                update raamovereenkomst o set toestand = 'BEEINDIGD', versie = versie + 1
                where id = ? and toestand in ('AFBOUW', 'OVERDRACHT')
                  and not exists (select from overdracht d where d.overeenkomst = o.id and d.uitkomst is null)
                """,
                overeenkomst);
    }

    private List<Open> zonderTaak(UUID overeenkomst) {
        return contracten.databank.lijst(
                """
                select d.id, t.nummer from overdracht d join toewijzing t on t.id = d.toewijzing
                where d.overeenkomst = ? and d.uitkomst is null
                  and not exists (select from taak k where k.onderwerp = d.id)
                order by t.nummer
                """,
                r -> new Open(r.getObject("id", UUID.class), r.getLong("nummer")),
                overeenkomst);
    }

    private static Instant einde(LocalDate dag) {
        return Kalender.eindeVan(dag);
    }
}
