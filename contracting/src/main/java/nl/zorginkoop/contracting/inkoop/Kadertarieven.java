package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;

/** De tabellen van het tarief van een kader. */
@Dependent
class Kadertarieven {
    private static final String TARIEF =
            """
            select t.*, p.naam as productnaam, lower(t.geldig) as vanaf, upper(t.geldig) - 1 as tot,
                   lower(t.bekend) as bekend_van, upper(t.bekend) as bekend_tot
            from kadertarief t join product p on p.wet = t.wet and p.code = t.productcode
            """;

    @Inject Databank databank;

    void leg(Voorwaardenset s, Namens namens, Tariefopgave o) {
        Prijsopbouw d = o.opbouw();
        int gelegd =
                voer(
                        """
                        insert into tariefregel (gemeente, voorwaardenset, wet, productcode, eenheid, aanbieder, deelnemer,
                            wijk, vanaf, tot, bedrag, schaduw, beroepskracht, overhead, niet_productief, reis_opleiding,
                            indexatie, gemeente_eisen, motivering, door)
                        select k.gemeente, ?, k.wet, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from inkoopkader k join kaderproduct p on p.kader = k.id and p.productcode = ? where k.id = ?
                        """,
                        s.id(),
                        o.productcode(),
                        o.eenheid().code(),
                        o.aanbieder() == null ? null : o.aanbieder().code(),
                        o.gebied().deelnemer() == null ? null : o.gebied().deelnemer().code(),
                        o.gebied().wijk(),
                        o.geldig().begin(),
                        o.geldig().eind(),
                        o.bedrag().centen(),
                        centen(o.schaduw()),
                        centen(d.beroepskracht()),
                        centen(d.overhead()),
                        centen(d.nietProductief()),
                        centen(d.reisOpleiding()),
                        centen(d.indexatie()),
                        centen(d.gemeenteEisen()),
                        o.motivering(),
                        namens.wie(),
                        o.productcode(),
                        s.kader());
        if (gelegd == 0) {
            throw nee(Tariefreden.PRODUCT_BUITEN_KADER);
        }
    }

    int haalWeg(UUID versie, UUID regel) {
        return voer("delete from tariefregel where voorwaardenset = ? and id = ?", versie, regel);
    }

    List<Tariefregel> regels(UUID versie) {
        return databank.lijst(
                """
                select t.*, p.naam as productnaam from tariefregel t
                join product p on p.wet = t.wet and p.code = t.productcode
                where t.voorwaardenset = ? order by t.productcode, t.eenheid, t.vanaf, t.id
                """,
                r ->
                        new Tariefregel(
                                r.getObject("id", UUID.class),
                                r.getString("productnaam"),
                                new Tariefopgave(
                                        r.getString("productcode"),
                                        Eenheid.van(r.getString("eenheid")),
                                        agb(r),
                                        gebied(r),
                                        new Periode(
                                                Databank.dag(r, "vanaf"), Databank.dag(r, "tot")),
                                        Euro.centen(r.getLong("bedrag")),
                                        euro(r, "schaduw"),
                                        opbouw(r),
                                        r.getString("motivering"))),
                versie);
    }

    /** Elk tarief van een versie, tegenover wat er de dag voor zijn ingang geldt. */
    List<Tariefwijziging> wijzigingen(UUID versie) {
        return databank.lijst(
                """
                select v.*, p.naam as productnaam, z.naam as aanbiedernaam
                from voorwaardenset s
                join inkoopkader k on k.id = s.kader
                cross join lateral versieverschil(s.id) v
                join product p on p.wet = k.wet and p.code = v.productcode
                left join zorgaanbieder z on z.agb = v.aanbieder
                where s.id = ? order by v.productcode, v.eenheid, aanbiedernaam nulls first, v.vanaf
                """,
                r ->
                        new Tariefwijziging(
                                r.getString("productcode"),
                                r.getString("productnaam"),
                                r.getString("eenheid"),
                                r.getString("aanbiedernaam"),
                                Databank.dag(r, "vanaf"),
                                euro(r, "oud"),
                                Euro.centen(r.getLong("nieuw"))),
                versie);
    }

    /** Per aanbieder; wie alleen zichzelf mag zien, krijgt alleen zijn eigen regel. */
    List<Tariefeffect> effecten(UUID versie) {
        return databank.lijst(
                """
                select z.naam as aanbiedernaam, count(*)::int as producten, sum(e.effect)::bigint as effect
                from voorwaardenset s
                cross join lateral tariefeffect(s.kader,
                    array(select v from versieverschil(s.id) v where v.oud is not null)) e
                join zorgaanbieder z on z.agb = e.aanbieder
                where s.id = ? group by z.agb, z.naam order by z.naam, z.agb
                """,
                Kadertarieven::effect,
                versie);
    }

    static Tariefeffect effect(ResultSet r) throws SQLException {
        return new Tariefeffect(
                r.getString("aanbiedernaam"),
                r.getInt("producten"),
                Euro.centen(r.getLong("effect")));
    }

    /** Sinds wanneer de tarieven van deze versie bekend zijn, of leeg als zij er geen heeft. */
    Optional<Instant> gepubliceerd(UUID versie) {
        return databank.eerste(
                "select lower(bekend) as moment from kadertarief where voorwaardenset = ? and herkomst = 'VERSIE'"
                        + " and upper_inf(bekend) order by 1 desc limit 1",
                r -> Databank.moment(r, "moment"),
                versie);
    }

    Optional<Kadertarief> vind(UUID id) {
        return databank.eerste(TARIEF + "where t.id = ?", Kadertarieven::tarief, id);
    }

    /** Alles wat er ooit over ditzelfde tarief bekend was, het nieuwste weten eerst. */
    List<Kadertarief> historie(UUID id) {
        return databank.lijst(
                TARIEF
                        + """
                        join kadertarief dit on dit.id = ? and t.kader = dit.kader and t.productcode = dit.productcode
                             and t.eenheid = dit.eenheid and t.voor = dit.voor and t.gebied = dit.gebied
                        where not isempty(t.bekend) order by lower(t.bekend) desc, lower(t.geldig)
                        """,
                Kadertarieven::tarief,
                id);
    }

    /** Wat op deze dag voor iedereen geldt, zoals nu bekend, in vaste volgorde. */
    List<Kadertarief> op(UUID kader, LocalDate dag) {
        return databank.lijst(
                TARIEF
                        + """
                        where t.kader = ? and t.aanbieder is null and t.geldig @> ?::date and t.bekend @> (select nu())
                        order by t.productcode collate "C", t.eenheid, t.gebied collate "C"
                        """,
                Kadertarieven::tarief,
                kader,
                dag);
    }

    Instant corrigeer(Namens namens, UUID tarief, Tariefcorrectie c) {
        Prijsopbouw d = c.opbouw();
        return eerste(
                """
                select corrigeer_kadertarief(?, daterange(?, ?, '[]'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as moment
                """,
                tarief,
                c.geldig().begin(),
                c.geldig().eind(),
                c.bedrag().centen(),
                centen(c.schaduw()),
                centen(d.beroepskracht()),
                centen(d.overhead()),
                centen(d.nietProductief()),
                centen(d.reisOpleiding()),
                centen(d.indexatie()),
                centen(d.gemeenteEisen()),
                c.motivering(),
                c.reden(),
                namens.wie());
    }

    private Instant eerste(String sql, Object... waarden) {
        try {
            return databank.eerste(sql, r -> Databank.moment(r, "moment"), waarden).orElseThrow();
        } catch (Databankfout fout) {
            throw vertaald(fout);
        }
    }

    private int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            throw vertaald(fout);
        }
    }

    /** De databank oordeelt; wat zij bij naam weigert, wordt de zin die daarbij hoort. */
    static RuntimeException vertaald(Databankfout fout) {
        Optional<RuntimeException> tarief = Tariefreden.bij(fout.regel()).map(Kadertarieven::nee);
        return tarief.or(
                        () ->
                                Voorwaardenreden.bij(fout.regel())
                                        .map(r -> new Weigering(r, r.zin())))
                .orElse(fout);
    }

    static Weigering nee(Tariefreden reden) {
        return new Weigering(reden, reden.zin());
    }

    static Long centen(Euro bedrag) {
        return bedrag == null ? null : bedrag.centen();
    }

    private static Kadertarief tarief(ResultSet r) throws SQLException {
        return new Kadertarief(
                r.getObject("id", UUID.class),
                r.getObject("kader", UUID.class),
                r.getString("productcode"),
                r.getString("productnaam"),
                Eenheid.van(r.getString("eenheid")),
                agb(r),
                gebied(r),
                new Periode(Databank.dag(r, "vanaf"), Databank.dag(r, "tot")),
                Databank.moment(r, "bekend_van"),
                Databank.moment(r, "bekend_tot"),
                Euro.centen(r.getLong("bedrag")),
                euro(r, "schaduw"),
                opbouw(r),
                r.getString("motivering"),
                Kadertarief.Herkomst.valueOf(r.getString("herkomst")),
                r.getString("reden"));
    }

    private static Prijsopbouw opbouw(ResultSet r) throws SQLException {
        return new Prijsopbouw(
                euro(r, "beroepskracht"),
                euro(r, "overhead"),
                euro(r, "niet_productief"),
                euro(r, "reis_opleiding"),
                euro(r, "indexatie"),
                euro(r, "gemeente_eisen"));
    }

    private static Tariefgebied gebied(ResultSet r) throws SQLException {
        String deelnemer = r.getString("deelnemer");
        return new Tariefgebied(
                deelnemer == null ? null : new Gemeentecode(deelnemer), r.getString("wijk"));
    }

    private static AgbCode agb(ResultSet r) throws SQLException {
        String code = r.getString("aanbieder");
        return code == null ? null : new AgbCode(code);
    }

    private static Euro euro(ResultSet r, String kolom) throws SQLException {
        Long centen = Databank.getal(r, kolom);
        return centen == null ? null : Euro.centen(centen);
    }
}
