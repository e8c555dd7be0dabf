package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * Het boekjaar 2025, overgenomen uit de boekhouding van voor dit platform: per plafond wat er
 * begroot, verplicht en per maand gerealiseerd werd, elk op de dag dat het bekend werd. Zonder een
 * afgesloten jaar is een prognose nergens aan te toetsen. Er hoort geen toewijzing bij.
 */
@ApplicationScoped
class Boekjaarbouw {
    /** Na de laatste declaraties over december. */
    static final LocalDateTime AFGESLOTEN = LocalDateTime.of(2026, 2, 16, 20, 30);

    /** De plafonds van 2026 een jaar eerder; een begroting was toen zes procent lager. */
    private static final String PLAFONDS =
            """
            with oud as (
                select p.*, md5('2025 ' || p.id)::uuid as nieuw, round(p.begroot * 94 / 100.0)::bigint as toen
                from plafond p where p.gemeente = ? and p.jaar = 2026 and p.soort in ('BEGROTING', 'PLAFOND'))
            insert into plafond (id, gemeente, jaar, wet, soort, naam, productgroep, categorieen, ouder, pad, vrij)
            select o.nieuw, o.gemeente, 2025, o.wet, o.soort, replace(o.naam, '2026', '2025'), o.productgroep, o.categorieen,
                   b.nieuw, case when b.nieuw is null then array[o.nieuw] else array[b.nieuw, o.nieuw] end, o.toen
            from oud o left join oud b on b.id = o.ouder
            order by o.soort, o.naam
            """;

    private static final String BEGROOT =
            """
            insert into boeking (gemeente, plafond, soort, van, naar, bedrag, bron, moment)
            select gemeente, id, 'BEGROOT', 'BUITEN', 'VRIJ', vrij, md5('begroting 2025')::uuid, timestamptz '2024-11-14 20:30+01'
            from plafond where gemeente = ? and jaar = 2025 and vrij > 0 order by soort, naam
            """;

    /**
     * In december toegewezen, elke maand op de vijfde gedeclareerd; wat over is valt in februari
     * vrij.
     */
    private static final String BOEKINGEN =
            """
            with blad as (
                select p.id, p.gemeente, round(p.vrij * 97 / 100.0)::bigint as verplicht from plafond p
                where p.gemeente = ? and p.jaar = 2025 and p.soort = 'PLAFOND' and p.vrij > 0),
            maand as (
                select b.*, m, round(b.verplicht * deel / 1000.0)::bigint as bedrag
                from blad b cross join unnest(array[72, 74, 80, 79, 81, 80, 71, 69, 84, 88, 90, 83]) with ordinality d (deel, m)),
            regel as (
                select id, gemeente, 'VERPLICHTING' as soort, 'VRIJ' as van, 'VERPLICHT' as naar, verplicht as bedrag,
                       null::date as maand, timestamptz '2024-12-16 10:20+01' as moment
                from blad
                union all
                select id, gemeente, 'REALISATIE', 'VERPLICHT', 'GEREALISEERD', bedrag, make_date(2025, m::int, 1),
                       (make_date(2025, m::int, 1) + interval '1 month 4 days 10 hours')::timestamp at time zone 'Europe/Amsterdam'
                from maand
                union all
                select b.id, b.gemeente, 'VRIJVAL', 'VERPLICHT', 'VRIJ', b.verplicht - (select sum(bedrag) from maand m where m.id = b.id),
                       null, timestamptz '2026-02-16 20:30+01'
                from blad b)
            insert into boeking (gemeente, plafond, soort, van, naar, bedrag, maand, bron, moment)
            select gemeente, id, soort, van, naar, bedrag, maand, md5('boekjaar 2025')::uuid, moment
            from regel where bedrag > 0 order by moment, id
            """;

    /** De hoofden volgen uit hun boekingen, zoals bij elke boeking. */
    private static final String HOOFDEN =
            """
            update plafond p set vrij = h.vrij, gereserveerd = h.gereserveerd, verplicht = h.verplicht, gerealiseerd = h.gerealiseerd
            from plafond_hertelling h where h.id = p.id and p.gemeente = ? and p.jaar = 2025
            """;

    @Inject Databank databank;

    void sluitAf(Namens namens) {
        String gemeente = namens.gemeente().code();
        databank.voer(PLAFONDS, gemeente);
        databank.voer(BEGROOT, gemeente);
        databank.voer(BOEKINGEN, gemeente);
        databank.voer(HOOFDEN, gemeente);
    }
}
