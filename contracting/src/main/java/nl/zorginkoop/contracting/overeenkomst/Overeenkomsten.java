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
     * De overeenkomst die van kracht is en op deze dag loopt; bij meer dan een de laatst begonnen.
     */
    public Optional<Lopend> lopend(
            Gemeentecode gemeente, AgbCode aanbieder, Wet wet, LocalDate dag) {
        return em.createQuery(
                        "select o from Raamovereenkomst o where o.gemeente = :g and o.aanbieder = :a"
                                + " and o.wet = :w and o.begin <= :d and o.toestand in :kracht"
                                + " and (o.eind is null or o.eind >= :d) order by o.begin desc",
                        Raamovereenkomst.class)
                .setParameter("g", gemeente)
                .setParameter("a", aanbieder)
                .setParameter("w", wet)
                .setParameter("d", dag)
                .setParameter("kracht", Contracttoestand.VAN_KRACHT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(o -> new Lopend(o.id(), o.gemeente(), o.aanbieder(), o.wet(), o.nummer()));
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
