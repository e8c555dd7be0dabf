package nl.zorginkoop.contracting.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.budget.Signaalbewaking;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Legt het geld van een pgb vast zodra het besluit bekend is (rulings A13). Geen plafond houdt een
 * beschikking tegen (INV-8.6): boven de ruimte wordt het een signaal.
 */
@Dependent
class Pgbboeking {
    private record Jaar(UUID regel, Wet wet, String categorie, int jaar, long bedrag) {}

    @Inject Databank databank;
    @Inject Grootboek grootboek;
    @Inject Signaalbewaking signalen;

    void verplicht(Namens namens, UUID beschikking) {
        databank.lijst(
                        """
                        select r.id, z.wet, r.categorie, p.jaar, p.bedrag
                        from beschikkingregel r join beschikking b on b.id = r.beschikking join zaak z on z.id = b.zaak,
                             pgb_per_jaar(r.id) p
                        where b.id = ? and p.bedrag > 0 order by r.nr, p.jaar
                        """,
                        r ->
                                new Jaar(
                                        r.getObject("id", UUID.class),
                                        Wet.valueOf(r.getString("wet")),
                                        r.getString("categorie"),
                                        r.getInt("jaar"),
                                        r.getLong("bedrag")),
                        beschikking)
                .forEach(j -> boek(namens, j));
        signalen.meld(namens);
    }

    private void boek(Namens namens, Jaar j) {
        UUID plafond =
                grootboek.plafondVoor(namens.gemeente(), j.wet(), j.jaar(), j.categorie(), null);
        databank.voer(
                "insert into pgbverplichting (gemeente, regel, plafond, jaar, bedrag)"
                        + " values (?, ?, ?, ?, ?)",
                namens.gemeente().code(),
                j.regel(),
                plafond,
                j.jaar(),
                j.bedrag());
        grootboek.verplichtBovenRuimte(
                new Boekopdracht(plafond, Euro.centen(j.bedrag()), null, null, null, j.regel()),
                Grond.BESLUIT);
    }
}
