package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Hoe plafonds en signalen ervoor staan. Een aanbieder ziet zijn eigen bestedingsruimte. */
@ApplicationScoped
public class Budgetoverzicht {
    // De maanden zijn bijgehouden bij het boeken (V199): een blad en elk plafond erboven hebben hun
    // eigen.
    private static final String STAND =
            """
            select p.*, z.naam as aanbiedernaam, o.naam as oudernaam, m.maanden, m.bedragen
            from plafond p
            left join zorgaanbieder z on z.agb = p.aanbieder
            left join plafond o on o.id = p.ouder
            cross join lateral (
                select array_agg(extract(month from x.maand)::int order by x.maand) as maanden,
                       array_agg(x.gerealiseerd order by x.maand) as bedragen
                from plafondmaand x where x.plafond = p.id) m
            """;

    @Inject Databank databank;

    /** De plafonds van een jaar, wat het eerst knelt bovenaan; meer dan een scherm ooit toont. */
    @Deur({CONTROLLER, INKOOPADVISEUR, ZORGAANBIEDER})
    public List<Plafondstand> naarRisico(Namens namens, int jaar) {
        return databank
                .lijst(
                        STAND + " where p.jaar = ? order by p.id limit ?",
                        Budgetoverzicht::stand,
                        jaar,
                        Bladzijde.TELGRENS + 1)
                .stream()
                .sorted(
                        Comparator.comparing(Plafondstand::risico)
                                .thenComparing(Plafondstand::benutProcent)
                                .reversed())
                .toList();
    }

    /** Elk plafond van een jaar, elk onder het zijne; voor de uitvoer, met vast geheugen. */
    @Deur(
            value = {CONTROLLER, INKOOPADVISEUR, ZORGAANBIEDER},
            seconden = 600)
    public void allePlafonds(Namens namens, int jaar, Consumer<Plafondstand> verwerk) {
        databank.stroom(
                STAND + " where p.jaar = ? order by p.pad",
                r -> {
                    verwerk.accept(stand(r));
                    return null;
                },
                jaar);
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
        return databank.eerste(STAND + " where p.id = ?", Budgetoverzicht::stand, id);
    }

    /** De plafonds direct hieronder. */
    @Deur({CONTROLLER, INKOOPADVISEUR})
    public List<Plafondstand> onder(Namens namens, UUID id) {
        return databank.lijst(
                STAND + " where p.ouder = ? order by p.naam, p.id limit 1000",
                Budgetoverzicht::stand,
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

    private static SortedMap<Integer, Euro> maanden(ResultSet r) throws SQLException {
        SortedMap<Integer, Euro> maanden = new TreeMap<>();
        if (r.getArray("maanden") != null) {
            Integer[] nummers = (Integer[]) r.getArray("maanden").getArray();
            Long[] bedragen = (Long[]) r.getArray("bedragen").getArray();
            for (int i = 0; i < nummers.length; i++) {
                maanden.put(nummers[i], Euro.centen(bedragen[i]));
            }
        }
        return maanden;
    }

    private static Plafondstand stand(ResultSet r) throws SQLException {
        int jaar = r.getInt("jaar");
        Euro begroot = Euro.centen(r.getLong("begroot"));
        return new Plafondstand(
                r.getObject("id", UUID.class),
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
                Prognose.van(jaar, maanden(r), begroot));
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
