package nl.zorginkoop.contracting.levensloop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De gebeurtenissen in de databank. */
@Dependent
class Gebeurtenissen {
    private record Kant(UUID gebeurtenis, Levensgevolg gevolg) {}

    @Inject Databank databank;

    void eisHier(UUID hulpvrager) {
        if (databank.eerste("select 1 from hulpvrager where id = ?", r -> 1, hulpvrager)
                .isEmpty()) {
            throw Levensreden.ONBEKEND.nee();
        }
    }

    UUID voegToe(Namens namens, UUID hulpvrager, Gebeurtenisopgave o) {
        UUID id = UUID.randomUUID();
        Levensreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bron, toelichting, naar,
                                                               bsn, instemming, brpantwoord, door)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                        (select b.id from brpantwoord b where b.hulpvrager = ? order by b.nr desc limit 1), ?)
                                """,
                                id,
                                namens.gemeente().code(),
                                hulpvrager,
                                o.soort(),
                                o.dag(),
                                o.bron(),
                                o.toelichting(),
                                o.naar(),
                                o.bsn() == null ? null : o.bsn().nummer(),
                                o.instemming(),
                                hulpvrager,
                                namens.wie()));
        return id;
    }

    /** Een gebeurtenis die uit ander werk ontstaat en zelf niets aan hulp verandert. */
    UUID noteer(
            Namens namens,
            UUID hulpvrager,
            String soort,
            LocalDate dag,
            String bron,
            String toelichting,
            UUID brpantwoord) {
        UUID id = UUID.randomUUID();
        Levensreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bron,"
                                        + " toelichting, brpantwoord, door) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                hulpvrager,
                                soort,
                                dag,
                                bron,
                                toelichting,
                                brpantwoord,
                                namens.wie()));
        return id;
    }

    List<Gebeurtenisblad.Voorstel> voorstellen(UUID hulpvrager) {
        return databank.lijst(
                """
                select v.id, v.toewijzing, v.eind, t.wet,
                       t.nummer || ' · ' || z.naam || ' · '
                           || coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as wat
                from levensgebeurtenis g join eindvoorstel v on v.gebeurtenis = g.id
                join toewijzing t on t.id = v.toewijzing join zorgaanbieder z on z.agb = t.aanbieder
                left join product p on p.wet = t.wet and p.code = t.productcode
                where g.hulpvrager = ? and v.besluit is null order by v.eind, t.nummer limit 200
                """,
                r ->
                        new Gebeurtenisblad.Voorstel(
                                r.getObject("id", UUID.class),
                                r.getObject("toewijzing", UUID.class),
                                r.getString("wat"),
                                r.getString("wet"),
                                Databank.dag(r, "eind")),
                hulpvrager);
    }

    Gebeurtenisblad blad(UUID hulpvrager) {
        eisHier(hulpvrager);
        Map<UUID, List<Levensgevolg>> gevolgen =
                databank
                        .lijst(
                                """
                                select e.* from levensgebeurtenis g join gebeurtenisgevolg e on e.gebeurtenis = g.id
                                where g.hulpvrager = ? order by e.gebeurtenis, e.plek limit 1000
                                """,
                                r ->
                                        new Kant(
                                                r.getObject("gebeurtenis", UUID.class),
                                                new Levensgevolg(
                                                        Levensgevolg.Soort.valueOf(
                                                                r.getString("soort")),
                                                        r.getObject("onderwerp", UUID.class),
                                                        r.getString("wat"),
                                                        Databank.dag(r, "dag"),
                                                        Euro.centen(r.getLong("vrij")))),
                                hulpvrager)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Kant::gebeurtenis,
                                        Collectors.mapping(Kant::gevolg, Collectors.toList())));
        List<Gebeurtenisblad.Gebeurtenis> alle =
                databank.lijst(
                        "select * from levensgebeurtenis where hulpvrager = ? order by dag desc, nr desc limit 200",
                        r ->
                                new Gebeurtenisblad.Gebeurtenis(
                                        r.getObject("id", UUID.class),
                                        r.getString("soort"),
                                        Databank.dag(r, "dag"),
                                        Databank.dag(r, "bekend"),
                                        r.getString("bron"),
                                        r.getString("toelichting"),
                                        r.getString("naar"),
                                        r.getString("door"),
                                        gevolgen.getOrDefault(
                                                r.getObject("id", UUID.class), List.of())),
                        hulpvrager);
        return new Gebeurtenisblad(hulpvrager, brp(hulpvrager), voorstellen(hulpvrager), alle);
    }

    private Gebeurtenisblad.Brpstand brp(UUID hulpvrager) {
        return databank.eerste(
                        """
                        select b.*, case when b.ingeschreven_in <> b.gemeente then b.ingeschreven_in end as elders,
                               case when overleden_op(b.hulpvrager) is null then b.overleden end as nieuw_overleden,
                               exists (select from naw_van(b.hulpvrager) n where n.anders is not null) as verschil
                        from brpantwoord b where b.hulpvrager = ? order by b.nr desc limit 1
                        """,
                        r ->
                                new Gebeurtenisblad.Brpstand(
                                        Brpantwoord.Uitslag.valueOf(r.getString("uitslag")),
                                        r.getString("bron"),
                                        Databank.moment(r, "moment"),
                                        r.getString("elders"),
                                        Databank.dag(r, "adres_sinds"),
                                        Databank.dag(r, "nieuw_overleden"),
                                        r.getBoolean("verschil")),
                        hulpvrager)
                .orElse(null);
    }
}
