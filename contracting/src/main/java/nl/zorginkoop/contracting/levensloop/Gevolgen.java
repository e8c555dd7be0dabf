package nl.zorginkoop.contracting.levensloop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.toewijzing.Beeindigen;
import nl.zorginkoop.contracting.toewijzing.Beeindigen.Uitwerking;

/**
 * Wat een gebeurtenis gaat doen: vooraf te bekijken, en bij het vastleggen de lijst die wordt
 * uitgevoerd. Zij wordt dan opnieuw berekend, achter het slot: wat intussen veranderde telt mee, en
 * wat er gebeurde staat bij de gebeurtenis.
 */
@Dependent
class Gevolgen {
    private static final String VERZOEKEN =
            """
            select v.id, v.referentie || ' · ' || z.naam as wat
            from verzoek v join zorgaanbieder z on z.agb = v.aanbieder
            where v.stand in ('ONTVANGEN', 'IN_ONDERZOEK')
              and (v.hulpvrager = ? or v.hulpvrager is null and v.bsn = (select bsn from hulpvrager where id = ?))
            order by v.ontvangen, v.id
            """;

    private static final String KEUZES =
            """
            select k.id, i.naam as wat
            from keuze k join interventie i on i.id = k.interventie join keuzestand s on s.keuze = k.id
            where k.hulpvrager = ? and s.stand not in ('TOEGEWEZEN', 'GESLOTEN') order by k.geopend, k.id
            """;

    // Een plan van een gezin loopt door zolang er anderen bij horen.
    private static final String PLANNEN =
            """
            select p.id, p.doel as wat,
                   exists (select from gezinslid a where a.gezin = p.gezin and a.tot is null and a.hulpvrager <> m.id) as anderen
            from (select ?::uuid as id) m, plan p
            where p.gesloten is null
              and (p.hulpvrager = m.id
                   or p.gezin in (select l.gezin from gezinslid l where l.hulpvrager = m.id and l.tot is null))
            order by p.moment, p.id
            """;

    private static final String ZAKEN =
            """
            select z.id, m.kenmerk as wat
            from zaak z join melding m on m.id = z.melding join zaakvoortgang v on v.zaak = z.id
            where z.hulpvrager = ? and v.stand not in ('AFGEBOUWD', 'BEEINDIGD') order by z.start, z.id
            """;

    private static final String PGB =
            """
            select r.id, b.nummer || ' · ' || r.omschrijving as wat, n.vrij
            from zaak z join beschikking b on b.zaak = z.id join beschikkingregel r on r.beschikking = b.id,
                 lateral (select sum(bedrag)::bigint as vrij from pgb_na(r.id, ?) where bedrag > 0) n
            where z.hulpvrager = ? and r.vorm = 'PGB' and n.vrij > 0 order by b.nummer, r.nr
            """;

    /** De gevolgen, met wat de kamer van de toewijzingen erbij moet weten om ze uit te voeren. */
    record Plan(List<Levensgevolg> gevolgen, List<Uitwerking> toewijzingen) {}

    @Inject Databank databank;
    @Inject Beeindigen beeindigen;

    Plan van(UUID hulpvrager, Gebeurtenisopgave o) {
        return switch (o.soort()) {
            case OVERLIJDEN -> overlijden(hulpvrager, o.dag());
            case VERHUIZING -> verhuizing(hulpvrager, o.dag().minusDays(1));
            case BSN_CORRECTIE -> correctie(hulpvrager, o.dag());
        };
    }

    private Plan overlijden(UUID mens, LocalDate dag) {
        List<Uitwerking> toewijzingen = beeindigen.bekijk(mens, dag);
        List<Levensgevolg> alles =
                new ArrayList<>(toewijzingen.stream().map(Gevolgen::gevolg).toList());
        alles.addAll(lijst(Levensgevolg.Soort.VERZOEK_AFGEWEZEN, VERZOEKEN, mens, mens));
        alles.addAll(lijst(Levensgevolg.Soort.KEUZE_VERVALT, KEUZES, mens));
        alles.addAll(
                databank.lijst(
                        PLANNEN,
                        r ->
                                new Levensgevolg(
                                        r.getBoolean("anderen")
                                                ? Levensgevolg.Soort.PLAN_LOOPT_DOOR
                                                : Levensgevolg.Soort.PLAN_GESLOTEN,
                                        r.getObject("id", UUID.class),
                                        r.getString("wat"),
                                        null,
                                        Euro.NUL),
                        mens));
        alles.addAll(lijst(Levensgevolg.Soort.ZAAK_STOPT, ZAKEN, mens));
        alles.addAll(
                databank.lijst(
                        PGB,
                        r ->
                                new Levensgevolg(
                                        Levensgevolg.Soort.PGB_EINDIGT,
                                        r.getObject("id", UUID.class),
                                        r.getString("wat"),
                                        dag,
                                        Euro.centen(r.getLong("vrij"))),
                        dag,
                        mens));
        return new Plan(List.copyOf(alles), toewijzingen);
    }

    // Wie verhuist houdt zijn hulp tot een mens besluit: jeugdhulp met verblijf blijft van de
    // gemeente waar hij woonde.
    private Plan verhuizing(UUID mens, LocalDate laatste) {
        List<Uitwerking> toewijzingen = beeindigen.bekijk(mens, laatste);
        return new Plan(
                toewijzingen.stream()
                        .map(
                                u ->
                                        new Levensgevolg(
                                                Levensgevolg.Soort.TOEWIJZING_VOORSTEL,
                                                u.toewijzing(),
                                                u.wat(),
                                                u.eind() == null ? laatste : u.eind(),
                                                u.vrij()))
                        .toList(),
                toewijzingen);
    }

    private Plan correctie(UUID mens, LocalDate vanaf) {
        List<Uitwerking> toewijzingen = beeindigen.bekijkVervanging(mens, vanaf);
        return new Plan(toewijzingen.stream().map(Gevolgen::gevolg).toList(), toewijzingen);
    }

    // Wat onder een nieuw nummer verder loopt, maakt per saldo niets vrij.
    private static Levensgevolg gevolg(Uitwerking u) {
        return new Levensgevolg(
                Levensgevolg.Soort.valueOf("TOEWIJZING_" + u.soort().name()),
                u.toewijzing(),
                u.wat(),
                u.eind(),
                u.soort() == Beeindigen.Soort.VERVANGEN ? Euro.NUL : u.vrij());
    }

    private List<Levensgevolg> lijst(Levensgevolg.Soort soort, String sql, Object... wie) {
        return databank.lijst(
                sql,
                r ->
                        new Levensgevolg(
                                soort,
                                r.getObject("id", UUID.class),
                                r.getString("wat"),
                                null,
                                Euro.NUL),
                wie);
    }
}
