package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wanneer er niet betaald wordt (V21): UBO onbekend of op een sanctielijst, of een deel met fraude.
 */
@ApplicationScoped
public class Betaalstoploket {
    /** Wat er over de uiteindelijk belanghebbenden bekend is. */
    public enum Ubo {
        GEVRAAGD,
        SCHOON,
        SANCTIE,
        ONBEKEND_NA_VERZOEK
    }

    @Inject Contracttabel contracten;
    @Inject Event<BetalingGestopt> gestopt;

    /** Legt vast wat een controle van de belanghebbenden opleverde; het laatste telt. */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public void legUboVast(Namens namens, AgbCode aanbieder, Ubo stand, String bron) {
        contracten.voer(
                "insert into ubostand (gemeente, aanbieder, stand, bron, door) values (?, ?, ?, ?, ?)",
                namens.gemeente().code(),
                aanbieder.code(),
                stand,
                Tekst.eis("bron", bron),
                namens.wie());
        gestopt.fire(new BetalingGestopt(namens));
    }

    /** Bij fraude vervalt de betaling van dat product in die periode, en alleen daarvan (3.16). */
    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER},
            wijzigt = true)
    public UUID stopDeel(
            Namens namens, UUID overeenkomst, String productcode, Periode periode, String grond) {
        if (periode == null || periode.eind() == null) {
            throw new OngeldigeWaarde("eind", "Kies de laatste dag van dit deel.");
        }
        UUID id = UUID.randomUUID();
        contracten.voerEen(
                """
                insert into fraudestop (id, gemeente, aanbieder, overeenkomst, wet, productcode, begin, eind, grond, door)
                select ?, gemeente, aanbieder, id, wet, ?, ?, ?, ?, ? from raamovereenkomst where id = ?
                """,
                id,
                productcode,
                periode.begin(),
                periode.eind(),
                Tekst.eis("grond", grond),
                namens.wie(),
                overeenkomst);
        gestopt.fire(new BetalingGestopt(namens));
        return id;
    }

    /** Alles wat over betalen aan deze aanbieder en onder deze overeenkomst is vastgelegd. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public List<Betaalstop> stand(Namens namens, UUID overeenkomst) {
        return contracten.databank.lijst(
                """
                select u.moment, u.stand as soort, null as productcode, null::date as begin, null::date as eind, u.bron as tekst,
                       u.door, u.stand in ('SANCTIE', 'ONBEKEND_NA_VERZOEK') and not exists (
                           select from ubostand n where n.gemeente = u.gemeente and n.aanbieder = u.aanbieder
                             and (n.moment, n.id) > (u.moment, u.id)) as geldt
                from ubostand u join raamovereenkomst o on o.gemeente = u.gemeente and o.aanbieder = u.aanbieder
                where o.id = ?
                union all
                select f.moment, 'FRAUDE', f.productcode, f.begin, f.eind, f.grond, f.door, true from fraudestop f
                where f.overeenkomst = ?
                order by moment desc limit 200
                """,
                r ->
                        new Betaalstop(
                                Databank.moment(r, "moment"),
                                r.getString("soort"),
                                r.getString("productcode"),
                                r.getString("productcode") == null
                                        ? null
                                        : new Periode(
                                                Databank.dag(r, "begin"), Databank.dag(r, "eind")),
                                r.getString("tekst"),
                                r.getString("door"),
                                r.getBoolean("geldt")),
                overeenkomst,
                overeenkomst);
    }

    /** Waarom een levering op die dag niet betaald wordt: UBO of FRAUDE, of niets. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public Optional<String> tegen(
            Namens namens, UUID overeenkomst, String productcode, LocalDate dag) {
        return contracten.databank.eerste(
                """
                select betaling_tegen(gemeente, aanbieder, id, ?, ?) as reden from raamovereenkomst
                where id = ? and betaling_tegen(gemeente, aanbieder, id, ?, ?) is not null
                """,
                r -> r.getString("reden"),
                productcode,
                dag,
                overeenkomst,
                productcode,
                dag);
    }
}
