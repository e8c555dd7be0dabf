package nl.zorginkoop.contracting.contractbeheer;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;

/** Indelingen, piepen, gesprekken en loten om in te bladeren. */
@ApplicationScoped
public class Contractbeheeroverzicht {
    private static final Bladerboek<Beheerplaats> PLAATSEN =
            new Bladerboek<>(
                            """
                            select p.id, p.aanbieder, z.naam as aanbiedernaam, p.volume, p.groep,
                                   case when i.volume > 0 then p.volume * 10000 / i.volume else 0 end as aandeel,
                                   case when i.volume > 0 then p.cumulatief * 10000 / i.volume else 0 end as cumulatief,
                                   p.cumulatief as opbouw,
                                   coalesce(l.getrokken, false) as getrokken,
                                   t.aanbieder is not null as intensief, g.gepland as gesprek
                            from beheerplaats p
                            join beheerindeling i on i.id = p.indeling
                            join zorgaanbieder z on z.agb = p.aanbieder
                            left join steekproef s on s.indeling = p.indeling
                            left join steekproeflot l on l.steekproef = s.id and l.aanbieder = p.aanbieder
                            left join intensief_toezicht t
                                on t.gemeente = p.gemeente and t.aanbieder = p.aanbieder and t.tot is null
                            left join (select gemeente, aanbieder, min(gepland) as gepland from accountgesprek
                                       where gehouden is null and vervallen is null group by gemeente, aanbieder) g
                                on g.gemeente = p.gemeente and g.aanbieder = p.aanbieder
                            where p.indeling = ?::uuid [[and p.groep = ?]]
                              [[and l.getrokken and ? is not null]]
                              [[and concat_ws(' ', z.naam, p.aanbieder) ilike ?]]
                            """,
                            "uuid",
                            Contractbeheeroverzicht::plaats)
                    .op("opbouw", "bigint")
                    .op("aanbiedernaam", "text");

    static final String PIEPRIJ =
            """
            select p.id, p.aanbieder, z.naam as aanbiedernaam, p.soort, p.tekst, p.door, p.moment, b.besluit, b.reden
            from piep p join zorgaanbieder z on z.agb = p.aanbieder
            left join piepbesluit b on b.piep = p.id""";

    static final String GESPREKRIJ =
            """
            select a.id, a.aanbieder, z.naam as aanbiedernaam, a.gepland, a.gehouden, a.verslag,
                   case when a.gehouden is not null then 'GEHOUDEN' when a.vervallen is not null then 'VERVALLEN'
                        when a.gepland < (select vandaag()) then 'TE_LAAT' else 'GEPLAND' end as status
            from accountgesprek a left join zorgaanbieder z on z.agb = a.aanbieder""";

    private static final Bladerboek<Piep> PIEPEN =
            new Bladerboek<>(
                            PIEPRIJ
                                    + """
                             where true [[and coalesce(b.besluit, 'OPEN') = ?]]
                              [[and p.soort = ?]]
                              [[and concat_ws(' ', z.naam, p.aanbieder, p.tekst) ilike ?]]
                            """,
                            "uuid",
                            Contractbeheeroverzicht::piep)
                    .op("moment", "timestamptz")
                    .op("aanbiedernaam", "text")
                    .nieuwsteEerst();

    private static final Bladerboek<Gesprek> GESPREKKEN =
            new Bladerboek<>(
                            "select * from ("
                                    + GESPREKRIJ
                                    + """
                             where {huurder a}) g
                            where true [[and status = ?]]
                              [[and concat_ws(' ', aanbiedernaam, aanbieder) ilike ?]]
                            """,
                            "uuid",
                            Contractbeheeroverzicht::gesprek)
                    .op("gepland", "date")
                    .op("aanbiedernaam", "text");

    private static final Bladerboek<Lot> LOTEN =
            new Bladerboek<>(
                            """
                            select l.id, g.naam as gemeentenaam, l.aanbieder, z.naam as aanbiedernaam, l.zaad, l.lot,
                                   l.grens, l.getrokken, l.moment
                            from steekproeflot l
                            join gemeente g on g.code = l.gemeente
                            join zorgaanbieder z on z.agb = l.aanbieder
                            where {huurder l} [[and l.steekproef = ?]]
                              [[and l.getrokken and ? is not null]]
                              [[and concat_ws(' ', z.naam, l.aanbieder, g.naam) ilike ?]]
                            """,
                            "uuid",
                            Contractbeheeroverzicht::lot)
                    .op("lot", "text")
                    .op("moment", "timestamptz");

    @Inject Databank databank;

    /** De laatste indeling van de gemeente, of niets als er nog geen is. */
    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER})
    public Optional<Indeling> indeling(Namens namens) {
        return databank.eerste(
                """
                select i.*, lower(i.periode) as van, upper(i.periode) - 1 as totenmet, s.id as steekproef,
                       (select count(*) from beheerplaats p where p.indeling = i.id and p.groep = 'A') as a,
                       (select count(*) from beheerplaats p where p.indeling = i.id and p.groep = 'B') as b
                from beheerindeling i left join steekproef s on s.indeling = i.id
                where i.gemeente = ?
                order by i.moment desc, i.id desc limit 1
                """,
                r ->
                        new Indeling(
                                r.getObject("id", UUID.class),
                                new Periode(Databank.dag(r, "van"), Databank.dag(r, "totenmet")),
                                r.getInt("grens"),
                                Euro.centen(r.getLong("volume")),
                                r.getInt("a"),
                                r.getInt("b"),
                                r.getObject("steekproef", UUID.class),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                namens.gemeente().code());
    }

    /** Wie er te kiezen is, op naam. */
    @Deur({
        CONTRACTMANAGER,
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTROLLER,
        REGISSEUR,
        WIJKTEAMLID,
        KCC_MEDEWERKER,
        TOEZICHTHOUDER
    })
    public List<Aanbiederkeuze> aanbieders(Namens namens, Aanbiederkeuze.Voor voor) {
        return databank.lijst(
                "select z.agb, z.naam from zorgaanbieder z where exists ("
                        + bron(voor)
                        + " and g.gemeente = ? and g.aanbieder = z.agb) order by z.naam, z.agb",
                r -> new Aanbiederkeuze(r.getString("agb"), r.getString("naam")),
                namens.gemeente().code());
    }

    private static String bron(Aanbiederkeuze.Voor voor) {
        return switch (voor) {
            case PIEP -> "select 1 from raamovereenkomst g where contract_van_kracht(g.toestand)";
            case GESPREK -> "select 1 from gespreksgroep g where true";
            case TOEZICHT -> "select 1 from intensief_toezicht g where g.tot is null";
        };
    }

    /** Wie waar staat; {@code indeling} in de vraag is verplicht. */
    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER})
    public Bladzijde<Beheerplaats> plaatsen(Namens namens, Bladvraag vraag) {
        return PLAATSEN.blad(databank, vraag, plaatskeuzes(vraag));
    }

    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER},
            seconden = 600)
    public void allePlaatsen(Namens namens, Bladvraag vraag, Consumer<Beheerplaats> verwerk) {
        PLAATSEN.stroom(databank, vraag, verwerk, plaatskeuzes(vraag));
    }

    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER})
    public Bladzijde<Piep> piepen(Namens namens, Bladvraag vraag) {
        return PIEPEN.blad(databank, vraag, piepkeuzes(vraag));
    }

    @Deur(
            value = {CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER},
            seconden = 600)
    public void allePiepen(Namens namens, Bladvraag vraag, Consumer<Piep> verwerk) {
        PIEPEN.stroom(databank, vraag, verwerk, piepkeuzes(vraag));
    }

    /** De gesprekken van de gemeente, of die van de aanbieder zelf. */
    @Deur({CONTRACTMANAGER, INKOOPADVISEUR, CONTROLLER, TOEZICHTHOUDER, BIEDER, ZORGAANBIEDER})
    public Bladzijde<Gesprek> gesprekken(Namens namens, Bladvraag vraag) {
        return GESPREKKEN.blad(databank, vraag, vraag.keuze("status"), vraag.patroon());
    }

    @Deur(
            value = {
                CONTRACTMANAGER,
                INKOOPADVISEUR,
                CONTROLLER,
                TOEZICHTHOUDER,
                BIEDER,
                ZORGAANBIEDER
            },
            seconden = 600)
    public void alleGesprekken(Namens namens, Bladvraag vraag, Consumer<Gesprek> verwerk) {
        GESPREKKEN.stroom(databank, vraag, verwerk, vraag.keuze("status"), vraag.patroon());
    }

    /** De loten van een steekproef; een aanbieder ziet en rekent alleen zijn eigen lot na. */
    @Deur({
        CONTRACTMANAGER,
        INKOOPADVISEUR,
        CONTROLLER,
        TOEZICHTHOUDER,
        BIEDER,
        ZORGAANBIEDER,
        AANBIEDERBEHEERDER
    })
    public Bladzijde<Lot> loten(Namens namens, Bladvraag vraag) {
        return LOTEN.blad(databank, vraag, lotkeuzes(vraag));
    }

    @Deur(
            value = {
                CONTRACTMANAGER,
                INKOOPADVISEUR,
                CONTROLLER,
                TOEZICHTHOUDER,
                BIEDER,
                ZORGAANBIEDER,
                AANBIEDERBEHEERDER
            },
            seconden = 600)
    public void alleLoten(Namens namens, Bladvraag vraag, Consumer<Lot> verwerk) {
        LOTEN.stroom(databank, vraag, verwerk, lotkeuzes(vraag));
    }

    private static Object[] plaatskeuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.nummer("indeling"),
            vraag.keuze("groep"),
            vraag.keuze("steekproef"),
            vraag.patroon()
        };
    }

    private static Object[] piepkeuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("besluit"), vraag.keuze("soort"), vraag.patroon()};
    }

    private static Object[] lotkeuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("trekking"), vraag.keuze("getrokken"), vraag.patroon()};
    }

    private static Beheerplaats plaats(ResultSet r) throws SQLException {
        return new Beheerplaats(
                r.getObject("id", UUID.class),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                Euro.centen(r.getLong("volume")),
                r.getInt("aandeel"),
                r.getInt("cumulatief"),
                r.getString("groep"),
                r.getBoolean("getrokken"),
                r.getBoolean("intensief"),
                Databank.dag(r, "gesprek"));
    }

    static Piep piep(ResultSet r) throws SQLException {
        String besluit = r.getString("besluit");
        return new Piep(
                r.getObject("id", UUID.class),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                Piep.Soort.valueOf(r.getString("soort")),
                r.getString("tekst"),
                r.getString("door"),
                Databank.moment(r, "moment"),
                besluit == null ? null : Piep.Besluit.valueOf(besluit),
                r.getString("reden"));
    }

    static Gesprek gesprek(ResultSet r) throws SQLException {
        return new Gesprek(
                r.getObject("id", UUID.class),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                Databank.dag(r, "gepland"),
                Databank.dag(r, "gehouden"),
                r.getString("verslag"),
                r.getString("status"));
    }

    private static Lot lot(ResultSet r) throws SQLException {
        return new Lot(
                r.getObject("id", UUID.class),
                r.getString("gemeentenaam"),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getString("zaad"),
                r.getString("lot"),
                r.getString("grens"),
                r.getBoolean("getrokken"),
                Databank.moment(r, "moment"));
    }
}
