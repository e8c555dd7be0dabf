package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De raamovereenkomsten van de huurder. */
@Dependent
public class Overeenkomsten {
    /** Wat andere kamers van een lopende overeenkomst mogen weten. */
    public record Lopend(
            UUID id, Gemeentecode gemeente, AgbCode aanbieder, Wet wet, String nummer) {}

    @PersistenceContext EntityManager em;
    @Inject Databank databank;

    Optional<Raamovereenkomst> vind(UUID id) {
        return Optional.ofNullable(em.find(Raamovereenkomst.class, id));
    }

    /**
     * De overeenkomst die van kracht is en op deze dag loopt, het liefst een met een tarief voor
     * dit product: een aanbieder kan er voor elke zorgvorm een hebben. Daarna telt de laatst
     * begonnen.
     */
    public Optional<Lopend> lopend(
            Gemeentecode gemeente, AgbCode aanbieder, Wet wet, String productcode, LocalDate dag) {
        return databank.eerste(
                """
                select o.id, o.nummer from raamovereenkomst o
                where o.gemeente = ? and o.aanbieder = ? and o.wet = ? and contract_van_kracht(o.toestand)
                  and ?::date between o.begin and coalesce(o.eind, 'infinity')
                order by exists (select from tarief t where t.overeenkomst = o.id and t.productcode = ?
                                 and t.geldig @> ?::date and upper_inf(t.bekend)) desc, o.begin desc, o.id
                limit 1
                """,
                r ->
                        new Lopend(
                                r.getObject("id", UUID.class),
                                gemeente,
                                aanbieder,
                                wet,
                                r.getString("nummer")),
                gemeente.code(),
                aanbieder.code(),
                wet,
                dag,
                productcode,
                dag);
    }

    /**
     * Mag, moet en wordt betaald: drie losse antwoorden over een nieuwe toewijzing op die dag.
     *
     * @param grond waarom het ook met een stop door moet gaan, zoals {@code CRISIS}, of {@code
     *     null}
     * @param specifiek of er een product met een omvang wordt toegewezen
     */
    public Contractantwoord antwoord(
            UUID overeenkomst, LocalDate dag, String grond, boolean specifiek) {
        return databank.eerste(
                        "select * from contract_antwoord(?, ?, ?, ?)",
                        r ->
                                new Contractantwoord(
                                        r.getBoolean("toegestaan"),
                                        r.getBoolean("verplicht"),
                                        r.getBoolean("betaalbaar"),
                                        Databank.teksten(r, "redenen")),
                        overeenkomst,
                        dag,
                        grond,
                        specifiek)
                .orElseThrow(Contractreden.ONBEKEND::nee);
    }

    void voegToe(Raamovereenkomst overeenkomst) {
        em.persist(overeenkomst);
        em.flush();
    }

    int brengOnder(UUID overeenkomst, UUID kader, String wijk) {
        return databank.voer(
                "update raamovereenkomst set kader = ?, wijk = coalesce(?, wijk), versie = versie + 1"
                        + " where id = ?",
                kader,
                wijk,
                overeenkomst);
    }
}
