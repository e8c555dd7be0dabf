package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Hoe plafonds en signalen ervoor staan. Een aanbieder ziet zijn eigen bestedingsruimte. */
@ApplicationScoped
public class Budgetoverzicht {
    private static final String STAND =
            """
            select p.*, z.naam as aanbiedernaam, o.naam as oudernaam
            from plafond p
            left join zorgaanbieder z on z.agb = p.aanbieder
            left join plafond o on o.id = p.ouder
            """;

    // Bijgehouden bij het boeken (V199): een blad en elk plafond erboven hebben hun eigen maand.
    private static final String PER_MAAND =
            """
            select m.plafond as knoop, extract(month from m.maand)::int as maand, m.gerealiseerd as bedrag
            from plafond p join plafondmaand m on m.plafond = p.id
            where p.jaar = ? and (?::uuid is null or ?::uuid = any (p.pad))
            """;

    @Inject Databank databank;

    /** Alle plafonds van een jaar, wat het eerst knelt bovenaan. */
    @Deur({CONTROLLER, INKOOPADVISEUR, ZORGAANBIEDER})
    public List<Plafondstand> naarRisico(Namens namens, int jaar) {
        Map<UUID, SortedMap<Integer, Euro>> maanden = maanden(jaar, null);
        return databank
                .lijst(
                        STAND + " where p.jaar = ? order by p.id limit 5000",
                        r -> stand(r, maanden),
                        jaar)
                .stream()
                .sorted(
                        Comparator.comparing(Plafondstand::risico)
                                .thenComparing(Plafondstand::benutProcent)
                                .reversed())
                .toList();
    }

    /**
     * De plafonds van enkele jaren bij hun naam, om uit te kiezen; zonder te rekenen.
     *
     * @param van eerste jaar
     * @param tot laatste jaar
     */
    @Deur({CONTROLLER})
    public List<Plafondkeuze> keuzes(Namens namens, int van, int tot) {
        return databank.lijst(
                "select id, naam, wet, jaar from plafond where jaar between ? and ?"
                        + " order by jaar desc, naam, id limit 5000",
                r ->
                        new Plafondkeuze(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                Wet.valueOf(r.getString("wet")),
                                r.getInt("jaar")),
                van,
                tot);
    }

    @Deur({CONTROLLER, INKOOPADVISEUR, ZORGAANBIEDER})
    public Optional<Plafondstand> plafond(Namens namens, UUID id) {
        Optional<Integer> jaar =
                databank.eerste("select jaar from plafond where id = ?", r -> r.getInt("jaar"), id);
        return jaar.flatMap(
                j -> {
                    Map<UUID, SortedMap<Integer, Euro>> maanden = maanden(j, id);
                    return databank.eerste(STAND + " where p.id = ?", r -> stand(r, maanden), id);
                });
    }

    /** De plafonds direct hieronder. */
    @Deur({CONTROLLER, INKOOPADVISEUR})
    public List<Plafondstand> onder(Namens namens, UUID id) {
        Integer jaar =
                databank.eerste("select jaar from plafond where id = ?", r -> r.getInt(1), id)
                        .orElse(0);
        Map<UUID, SortedMap<Integer, Euro>> maanden = maanden(jaar, id);
        return databank.lijst(
                STAND + " where p.ouder = ? order by p.naam, p.id limit 1000",
                r -> stand(r, maanden),
                id);
    }

    /** Signalen die nog niemand behandelde, het nieuwste bovenaan. */
    @Deur({CONTROLLER, INKOOPADVISEUR})
    public List<Signaalregel> openSignalen(Namens namens) {
        return databank.lijst(
                """
                select s.*, p.naam as plafondnaam from signaal s join plafond p on p.id = s.plafond
                where s.behandeld is null
                order by s.soort, s.grens desc nulls last, s.ontstaan desc limit 500
                """,
                Budgetoverzicht::signaal);
    }

    /** Wat er met een plafond gebeurde: elk signaal, behandeld of niet. */
    @Deur({CONTROLLER, INKOOPADVISEUR})
    public List<Signaalregel> signalenVan(Namens namens, UUID plafond) {
        return databank.lijst(
                """
                select s.*, p.naam as plafondnaam from signaal s join plafond p on p.id = s.plafond
                where s.plafond = ? order by s.ontstaan desc limit 200
                """,
                Budgetoverzicht::signaal,
                plafond);
    }

    private Map<UUID, SortedMap<Integer, Euro>> maanden(int jaar, UUID alleen) {
        Map<UUID, SortedMap<Integer, Euro>> perPlafond = new HashMap<>();
        databank.lijst(
                PER_MAAND,
                r ->
                        perPlafond
                                .computeIfAbsent(
                                        r.getObject("knoop", UUID.class), k -> new TreeMap<>())
                                .put(r.getInt("maand"), Euro.centen(r.getLong("bedrag"))),
                jaar,
                alleen,
                alleen);
        return perPlafond;
    }

    private static Plafondstand stand(ResultSet r, Map<UUID, SortedMap<Integer, Euro>> maanden)
            throws SQLException {
        UUID id = r.getObject("id", UUID.class);
        int jaar = r.getInt("jaar");
        Euro begroot = Euro.centen(r.getLong("begroot"));
        return new Plafondstand(
                id,
                r.getString("naam"),
                Plafondsoort.valueOf(r.getString("soort")),
                Wet.valueOf(r.getString("wet")),
                jaar,
                r.getString("productgroep"),
                r.getString("aanbiedernaam"),
                r.getObject("ouder", UUID.class),
                r.getString("oudernaam"),
                begroot,
                Euro.centen(r.getLong("vrij")),
                Euro.centen(r.getLong("gereserveerd")),
                Euro.centen(r.getLong("verplicht")),
                Euro.centen(r.getLong("gerealiseerd")),
                Prognose.van(jaar, maanden.getOrDefault(id, new TreeMap<>()), begroot));
    }

    private static Signaalregel signaal(ResultSet r) throws SQLException {
        return new Signaalregel(
                r.getObject("id", UUID.class),
                r.getObject("plafond", UUID.class),
                r.getString("plafondnaam"),
                r.getString("soort"),
                r.getObject("grens", Integer.class),
                Databank.dag(r, "verwacht"),
                Databank.moment(r, "ontstaan"),
                Databank.moment(r, "ontvangen"),
                r.getString("ontvangen_door"),
                Databank.moment(r, "behandeld"),
                r.getString("door"),
                r.getString("reden"));
    }
}
