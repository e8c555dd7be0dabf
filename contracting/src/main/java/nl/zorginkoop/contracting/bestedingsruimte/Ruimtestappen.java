package nl.zorginkoop.contracting.bestedingsruimte;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De rij van een ruimte, en elke stap met haar weigering in woorden. */
@Dependent
class Ruimtestappen {
    /** Wat elke deur van een ruimte moet weten. */
    record Stand(
            UUID id,
            Gemeentecode gemeente,
            AgbCode aanbieder,
            UUID overeenkomst,
            String nummer,
            String vorm,
            int jaar,
            LocalDate van,
            String stand,
            String uitkomst,
            String aanZet,
            LocalDate uiterlijk,
            UUID plafond) {}

    @Inject Databank databank;

    Stand eis(UUID ruimte) {
        return vind("r.id", ruimte).orElseThrow(Ruimtereden.ONBEKEND::nee);
    }

    /** De ruimte waarvan dit het plafond is. */
    Optional<Stand> vanPlafond(UUID plafond) {
        return vind("r.plafond", plafond);
    }

    private Optional<Stand> vind(String kolom, UUID sleutel) {
        return databank.eerste(
                "select r.*, o.nummer from bestedingsruimte r join raamovereenkomst o on o.id = r.overeenkomst"
                        + " where "
                        + kolom
                        + " = ?",
                r ->
                        new Stand(
                                r.getObject("id", UUID.class),
                                new Gemeentecode(r.getString("gemeente")),
                                new AgbCode(r.getString("aanbieder")),
                                r.getObject("overeenkomst", UUID.class),
                                r.getString("nummer"),
                                r.getString("vorm"),
                                r.getInt("jaar"),
                                Databank.dag(r, "van"),
                                r.getString("stand"),
                                r.getString("uitkomst"),
                                r.getString("aan_zet"),
                                Databank.dag(r, "uiterlijk"),
                                r.getObject("plafond", UUID.class)),
                sleutel);
    }

    void zet(Namens namens, UUID ruimte, String soort, String reden) {
        zet(namens, ruimte, soort, null, null, null, reden);
    }

    void over(Namens namens, UUID ruimte, String soort, UUID stuk, String reden) {
        zet(namens, ruimte, soort, null, null, stuk, reden);
    }

    void op(Namens namens, UUID ruimte, String soort, LocalDate dag, UUID stuk, String reden) {
        zet(namens, ruimte, soort, dag, null, stuk, reden);
    }

    void besluit(Namens namens, UUID ruimte, Ruimteuitkomst uitkomst, String reden) {
        zet(namens, ruimte, "BESLUIT_RUIMTE", null, uitkomst, null, reden);
    }

    private void zet(
            Namens namens,
            UUID ruimte,
            String soort,
            LocalDate dag,
            Ruimteuitkomst uitkomst,
            UUID stuk,
            String reden) {
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into ruimtegang (gemeente, aanbieder, ruimte, soort, op, uitkomst, stuk, reden, door)
                                select gemeente, aanbieder, id, ?, ?, ?, ?, ?, ? from bestedingsruimte where id = ?
                                """,
                                soort,
                                dag,
                                uitkomst,
                                stuk,
                                reden,
                                namens.wie(),
                                ruimte));
    }

    /** Gaat in, met het plafond dat daarbij hoort. */
    void gaIn(Namens namens, UUID ruimte, UUID plafond) {
        Ruimtereden.een(
                () ->
                        databank.voer(
                                """
                                insert into ruimtegang (gemeente, aanbieder, ruimte, soort, plafond, reden, door)
                                select gemeente, aanbieder, id, 'VAN_KRACHT', ?, 'De eerste dag is er.', ?
                                from bestedingsruimte where id = ?
                                """,
                                plafond,
                                namens.wie(),
                                ruimte));
    }

    /** Houdt de ruimte vast: wie daarna kijkt, ziet de stand die een ander net zette. */
    void vergrendel(UUID ruimte) {
        databank.lijst("select 1 from bestedingsruimte where id = ? for update", r -> 1, ruimte);
    }

    /**
     * Houdt de plafonds van een ruimte vast zoals {@code boek()} dat doet: van de wortel af, en
     * voor de ruimte zelf. Wie andersom begint, houdt een boeking en zichzelf vast.
     */
    void vergrendelGeld(UUID ruimte) {
        databank.lijst(
                """
                select 1 from plafond p where p.id in (
                    select unnest(q.pad) from plafond q join bestedingsruimte r on r.plafond = q.id where r.id = ?)
                order by cardinality(p.pad), p.id for no key update
                """,
                r -> 1,
                ruimte);
    }
}
