package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Contracten en tarieven om in te bladeren. */
@ApplicationScoped
public class Contractoverzicht {
    private static final Bladerboek<Contractrij> CONTRACTEN =
            new Bladerboek<>(
                            """
                            select * from (
                                select o.id, o.nummer, o.naam, g.naam as gemeentenaam, z.naam as aanbiedernaam, o.wet,
                                       o.variant, o.begin, o.eind, coalesce(o.eind, 'infinity'::date) as einddag,
                                       case when o.toestand = 'CONTRACT_AANGEBODEN' then 'AANGEBODEN'
                                            when o.toestand = 'GETEKEND' then 'GETEKEND'
                                            when o.toestand = 'BEEINDIGD' then 'AFGELOPEN'
                                            when o.toestand in ('AFBOUW', 'ONTBONDEN', 'OVERDRACHT') then 'AFBOUW'
                                            when o.toestand = 'OPGEZEGD' then 'OPGEZEGD'
                                            when o.begin > (select vandaag()) then 'TOEKOMSTIG'
                                            when o.eind < (select vandaag()) then 'AFGELOPEN'
                                            when o.eind < (select vandaag()) + 183 then 'LOOPT_AF' else 'LOPEND' end as status,
                                       (select count(distinct ta.productcode) from tarief ta where ta.overeenkomst = o.id) as producten,
                                       (select max((p.begroot - p.vrij) * 100 / nullif(p.begroot, 0)) from plafond p
                                        where p.gemeente = o.gemeente and p.aanbieder = o.aanbieder and p.wet = o.wet
                                          and p.jaar = extract(year from (select vandaag()))::int)::int as ruimte,
                                       exists (select from contractbeperking b where b.overeenkomst = o.id
                                               and b.begin <= (select vandaag()) and coalesce(b.eind, 'infinity') >= (select vandaag())) as beperkt
                                from raamovereenkomst o
                                left join gemeente g on g.code = o.gemeente
                                left join zorgaanbieder z on z.agb = o.aanbieder
                                where {huurder o}) a
                            where true [[and status = ?]] [[and wet = ?]]
                              [[and concat_ws(' ', nummer, naam, aanbiedernaam, gemeentenaam) ilike ?]]
                            """,
                            "uuid",
                            Contractoverzicht::contract)
                    .op("aanbiedernaam", "text")
                    .op("nummer", "text")
                    .op("begin", "date")
                    .op("einddag", "date")
                    .op("producten", "bigint");

    private static final Bladerboek<Contractrij.Tariefrij> TARIEVEN =
            new Bladerboek<>(
                            """
                            select * from (
                                select ta.id, (select o.nummer from raamovereenkomst o where o.id = ta.overeenkomst) as contract, ta.overeenkomst as contractid, z.naam as aanbiedernaam,
                                       ta.productcode as product, ta.productcode || ' · ' || p.naam as producttekst, ta.eenheid, lower(ta.geldig) as vanaf,
                                       upper(ta.geldig) - 1 as tot, ta.bedrag, ta.geldig, ta.wet, ta.productcode,
                                       (select g.naam from gemeente g where g.code = ta.gemeente) as gemeentenaam,
                                       lower(ta.bekend) as bekend
                                from tarief ta
                                left join zorgaanbieder z on z.agb = ta.aanbieder
                                left join product p on p.wet = ta.wet and p.code = ta.productcode
                                where {huurder ta} and (lower(ta.bekend) > (select nu())) is not true
                                  and (upper(ta.bekend) <= (select nu())) is not true) a
                            where true [[and contractid = ?]] [[and wet = ?]]
                              [[and geldig @> ?::date]]
                              [[and concat_ws(' ', contract, aanbiedernaam, producttekst) ilike ?]]
                            """,
                            "uuid",
                            Contractoverzicht::tarief)
                    .op("product", "text")
                    .op("aanbiedernaam", "text")
                    .op("vanaf", "date")
                    .op("bekend", "timestamptz")
                    .op("bedrag", "bigint");

    @Inject Databank databank;

    @Deur({INKOOPADVISEUR, CONTRACTMANAGER, CONTROLLER, ZORGAANBIEDER, BIEDER})
    public Bladzijde<Contractrij> contracten(Namens namens, Bladvraag vraag) {
        return CONTRACTEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, CONTRACTMANAGER, CONTROLLER, ZORGAANBIEDER, BIEDER},
            seconden = 600)
    public void alleContracten(Namens namens, Bladvraag vraag, Consumer<Contractrij> verwerk) {
        CONTRACTEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur({INKOOPADVISEUR, CONTRACTMANAGER, CONTROLLER, ZORGAANBIEDER, BIEDER})
    public Bladzijde<Contractrij.Tariefrij> tarieven(Namens namens, Bladvraag vraag) {
        return TARIEVEN.blad(databank, vraag, tariefkeuzes(vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, CONTRACTMANAGER, CONTROLLER, ZORGAANBIEDER, BIEDER},
            seconden = 600)
    public void alleTarieven(
            Namens namens, Bladvraag vraag, Consumer<Contractrij.Tariefrij> verwerk) {
        TARIEVEN.stroom(databank, vraag, verwerk, tariefkeuzes(vraag));
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("status"), vraag.keuze("wet"), vraag.patroon()};
    }

    private static Object[] tariefkeuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.nummer("contract"), vraag.keuze("wet"), vraag.dag("dag"), vraag.patroon()
        };
    }

    private static Contractrij contract(ResultSet r) throws SQLException {
        return new Contractrij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("naam"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("variant"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getString("status"),
                r.getLong("producten"),
                r.getObject("ruimte", Integer.class),
                r.getBoolean("beperkt"));
    }

    private static Contractrij.Tariefrij tarief(ResultSet r) throws SQLException {
        return new Contractrij.Tariefrij(
                r.getObject("id", UUID.class),
                r.getString("contract"),
                r.getString("aanbiedernaam"),
                r.getString("producttekst"),
                r.getString("eenheid"),
                Databank.dag(r, "vanaf"),
                Databank.dag(r, "tot"),
                Euro.centen(r.getLong("bedrag")),
                r.getString("gemeentenaam"),
                r.getString("wet"),
                r.getString("productcode"),
                Databank.moment(r, "bekend"));
    }
}
