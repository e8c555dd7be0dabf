package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;

/** Tarieven op twee tijdassen: wanneer zij gelden en sinds wanneer wij dat weten (INV-1.2). */
@Dependent
public class Tarieven {
    private final Databank databank;

    @Inject
    public Tarieven(Databank databank) {
        this.databank = databank;
    }

    /** De tarieven van een product zoals wij ze nu kennen, oudste eerst. */
    public List<Tarief> van(UUID overeenkomst, String productcode) {
        return databank.lijst(
                """
                select eenheid, lower(geldig) as begin, upper(geldig) - 1 as eind, bedrag from tarief
                where overeenkomst = ? and productcode = ? and bekend @> nu() order by lower(geldig)
                """,
                r ->
                        new Tarief(
                                productcode,
                                Eenheid.van(r.getString("eenheid")),
                                new Periode(Databank.dag(r, "begin"), Databank.dag(r, "eind")),
                                Euro.centen(r.getLong("bedrag"))),
                overeenkomst,
                productcode);
    }

    /**
     * Laat alle overeenkomsten onder een kader volgen wat daar nu geldt; geeft het aantal rijen.
     */
    int volg(UUID kader, Instant moment) {
        return databank.eerste(
                        "select volg_kader(?, null, ?) as rijen",
                        r -> r.getInt("rijen"),
                        kader,
                        moment)
                .orElseThrow();
    }

    /** Geeft een overeenkomst die net onder een kader valt de tarieven daarvan, vanaf nu. */
    int neemOver(UUID kader, UUID overeenkomst) {
        return databank.eerste(
                        "select volg_kader(?, ?, nu()) as rijen",
                        r -> r.getInt("rijen"),
                        kader,
                        overeenkomst)
                .orElseThrow();
    }

    /**
     * Legt een tarief vast vanaf nu. Wat voor dezelfde dagen bekend was, blijft bewaard als wat wij
     * tot nu toe wisten; de dagen daarbuiten houden hun oude tarief.
     */
    void leg(Raamovereenkomst overeenkomst, Tarief tarief) {
        UUID id = overeenkomst.id();
        Periode p = tarief.geldig();
        // Eén moment voor oud en nieuw: ertussen zou het tarief een ogenblik niet bestaan.
        Instant nu =
                databank.eerste("select nu() as nu", r -> Databank.moment(r, "nu")).orElseThrow();
        databank.voer(
                """
                with dagen as (select daterange(?, ?, '[]') as nieuw),
                geraakt as (
                    update tarief t set bekend = tstzrange(lower(t.bekend), ?)
                    from dagen
                    where t.overeenkomst = ? and t.productcode = ? and t.eenheid = ?
                      and upper_inf(t.bekend) and t.geldig && dagen.nieuw
                    returning t.*)
                insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,
                                    bedrag)
                select uuidv7(), g.overeenkomst, g.gemeente, g.aanbieder, g.wet, g.productcode, g.eenheid, rest,
                       tstzrange(upper(g.bekend), null), g.bedrag
                from geraakt g, dagen, unnest(datemultirange(g.geldig) - datemultirange(dagen.nieuw)) rest
                """,
                p.begin(),
                p.eind(),
                nu,
                id,
                tarief.productcode(),
                tarief.eenheid().code());
        databank.voer(
                """
                insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,
                                    bedrag)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), tstzrange(?, null), ?)
                """,
                id,
                overeenkomst.gemeente().code(),
                overeenkomst.aanbieder().code(),
                overeenkomst.wet(),
                tarief.productcode(),
                tarief.eenheid().code(),
                p.begin(),
                p.eind(),
                nu,
                tarief.bedrag().centen());
    }
}
