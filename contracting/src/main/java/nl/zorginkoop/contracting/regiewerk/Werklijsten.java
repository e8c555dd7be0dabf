package nl.zorginkoop.contracting.regiewerk;

import java.util.regex.Pattern;

/**
 * De opdracht van elke soort werk. Elke levert id, hulpvrager, naam, wat, stap, regisseur,
 * uiterlijk en een klok om op te ordenen; de enige waarde is wie er vraagt. Wat tussen dubbele
 * accolades staat toont alleen: wie telt, leest het niet.
 */
final class Werklijsten {
    // RG-01: van mij, of van wie ik waarneem; wat van niemand is staat apart.
    private static final String EIGEN = "(w.regisseur = any (waargenomen(?)) or w.vervanger = ?)";

    private static final String HEET = "concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam)";

    private static final String NAAM = HEET + " as naam";

    private static final String HIER = ".gemeente = (select huidige_gemeente())";

    // Naam en kenmerk zijn een vraag per kolom: die stelt PostgreSQL pas voor wat op het blad komt.
    private static final String ZAKEN =
            """
            select w.zaak as id {{, z.hulpvrager, (select %s from hulpvrager h where h.id = z.hulpvrager) as naam,
                   (select m.kenmerk from melding m where m.id = z.melding) as wat, zaak_stap(z.id, v.stand) as stap,
                   nullif(w.regisseur, '') as regisseur, coalesce(t.einde, 'infinity') as klok,
                   (t.einde at time zone 'Europe/Amsterdam')::date as uiterlijk }}
            from zaakregisseur w join zaak_onderhanden v on v.zaak = w.zaak
            {{ join zaak z on z.id = w.zaak
            left join lateral (select min(t.einde) as einde from termijn t
                               where t.onderwerp = z.id and t.toestand = 'LOOPT') t on true }}
            where w%s and %s
            """;

    // Een antwoord dat wacht: ja en nog niet toegewezen, of een nee of stilte waarna opnieuw
    // gekozen wordt.
    private static final String ANTWOORDEN =
            """
            select k.id {{, k.hulpvrager, %s, i.naam as wat, s.antwoord as stap, nullif(w.regisseur, '') as regisseur,
                   k.start as klok, k.start as uiterlijk }}
            from zaakregisseur w join keuze k on k.zaak = w.zaak and k.toewijzing is null and k.gesloten is null
            join keuzestand s on s.keuze = k.id and s.antwoord is not null
            {{ join interventie i on i.id = k.interventie join hulpvrager h on h.id = k.hulpvrager }}
            where w%s and (w.regisseur = '' or %s)
            """;

    // Een verzoek is van niemand: wie het eerst kan, antwoordt.
    private static final String VERZOEKEN =
            """
            select v.id {{, v.hulpvrager, v.client as naam, coalesce(p.naam, v.soort) as wat, v.stand as stap,
                   null::text as regisseur, v.uiterlijk as klok,
                   (v.uiterlijk at time zone 'Europe/Amsterdam')::date as uiterlijk }}
            from verzoek v {{ left join product p on p.wet = v.wet and p.code = v.productcode }}
            where v%s and v.stand in ('ONTVANGEN', 'IN_ONDERZOEK')
            """;

    private static final String TOEWIJZING =
            """
            select t.id {{, t.hulpvrager, %s, coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as wat,
                   a.naam as stap, null::text as regisseur, %s as klok, %2$s as uiterlijk }}
            from %s {{ join hulpvrager h on h.id = t.hulpvrager join zorgaanbieder a on a.agb = t.aanbieder
            left join product p on p.wet = t.wet and p.code = t.productcode }}
            where t%s and t.status = 'TOEGEWEZEN' and (t.beschikking is null or exists (
                select from beschikking b join zaakregisseur w on w.zaak = b.zaak
                where b.id = t.beschikking and (w.regisseur = '' or %s)))
            """;

    // Wat nog niet begon houdt de databank bij (startstand): de dagen daar zijn die van de
    // toewijzing.
    private static final String NIET_GESTART =
            TOEWIJZING.formatted(
                            NAAM,
                            "s.begin",
                            "startstand s join toewijzing t on t.id = s.toewijzing",
                            HIER,
                            EIGEN)
                    + """
                    and s.gemeente = (select huidige_gemeente())
                      and s.begin <= (select vandaag() - werkdagen_voor('START')) and s.eind >= (select vandaag())
                    """;

    private static final String AFLOPEND =
            TOEWIJZING.formatted(NAAM, "t.eind", "toewijzing t", HIER, EIGEN)
                    + """
                    and t.eind between (select vandaag()) and (select vandaag() + werkdagen_voor('AFLOOP'))
                    """;

    private static final String EVALUATIES =
            """
            select p.zaak as id, p.hulpvrager, %s, p.doel as wat,
                   case when p.evaluatie < (select vandaag()) then 'TE_LAAT' else 'LOOPT' end as stap,
                   p.regisseur, p.evaluatie as klok, p.evaluatie as uiterlijk
            from plan p join zaakregisseur w on w.zaak = p.zaak join hulpvrager h on h.id = p.hulpvrager
            where p%s and %s and p.gesloten is null
              and p.evaluatie <= (select vandaag() + werkdagen_voor('EVALUATIE'))
            """;

    // De taak is er zodra de signaalregel van de gemeente aansloeg; afronden haalt haar weg.
    private static final String SIGNALEN =
            """
            select g.id, null::uuid as hulpvrager, g.naam, t.titel as wat, t.toestand as stap, t.eigenaar as regisseur,
                   t.einde as klok, (nullif(t.einde, 'infinity') at time zone 'Europe/Amsterdam')::date as uiterlijk
            from taak t join gezin g on g.id = t.onderwerp
            where t%s and t.rol = 'REGISSEUR' and t.onderwerp_soort = 'GEZIN' and t.toestand in ('OPEN', 'IN_BEHANDELING')
              and (t.eigenaar is null or t.eigenaar = any (waargenomen(?)))
            """;

    private static final String ANDERE_OGEN =
            """
            select z.id, z.hulpvrager, %s, b.nummer as wat, o.stap, nullif(w.regisseur, '') as regisseur, o.klok,
                   (o.klok at time zone 'Europe/Amsterdam')::date as uiterlijk
            from (select b.id, 'AFWIJZING' as stap, b.moment as klok
                  from zaakvoortgang v join beschikking b on b.zaak = v.zaak and b.soort = 'AFWIJZING'
                  where v%2$s and v.stand = 'AANVRAAG' and not zelfde_mens(b.door, ?)
                    and b.nr = (select max(l.nr) from beschikking l where l.zaak = b.zaak)
                  union all
                  select c.beschikking, 'BEZWAAR', c.moment from bezwaar c join beschikking b on b.id = c.beschikking
                  join bekendmaking k on k.beschikking = b.id
                  where c%2$s and c.uitkomst is null and not zelfde_mens(b.door, ?) and not zelfde_mens(k.door, ?)) o
            join beschikking b on b.id = o.id join zaak z on z.id = b.zaak join hulpvrager h on h.id = z.hulpvrager
            join zaakregisseur w on w.zaak = z.id
            """;

    private static final Pattern KLEUR = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    private Werklijsten() {}

    static String van(Werksoort soort) {
        return switch (soort) {
            case ZAKEN -> ZAKEN.formatted(HEET, HIER, EIGEN);
            case VAN_NIEMAND ->
                    ZAKEN.formatted(HEET, HIER, "w.regisseur = '' and w.vervanger is null");
            case ANTWOORDEN -> ANTWOORDEN.formatted(NAAM, HIER, EIGEN);
            case VERZOEKEN -> VERZOEKEN.formatted(HIER);
            case NIET_GESTART -> NIET_GESTART;
            case AFLOPEND -> AFLOPEND;
            case EVALUATIES -> EVALUATIES.formatted(NAAM, HIER, EIGEN);
            case SIGNALEN -> SIGNALEN.formatted(HIER);
            case ANDERE_OGEN -> ANDERE_OGEN.formatted(NAAM, HIER);
        };
    }

    /** Dezelfde lijst om te tellen: zonder wat zij alleen toont. */
    static String teller(Werksoort soort) {
        return KLEUR.matcher(van(soort)).replaceAll("");
    }

    /** Het type van de klok: een moment, of een hele dag. */
    static String klok(Werksoort soort) {
        return switch (soort) {
            case ANTWOORDEN, NIET_GESTART, AFLOPEND, EVALUATIES -> "date";
            default -> "timestamptz";
        };
    }
}
