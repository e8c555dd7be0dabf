package nl.zorginkoop.ear.server.autorisatie;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Rol;

/** Waaraan te zien is of er bij de eigenaar iets veranderde. */
final class Vingerafdruk {
    private final Proefwereld wereld;

    Vingerafdruk(Proefwereld wereld) {
        this.wereld = wereld;
    }

    /**
     * Een vingerafdruk van alles wat van HIER is en niet van ANDER, en van wat DEZE bij het
     * platform bewaart, zodat elke verandering opvalt: wie een rij schrijft, laat er zijn
     * transactie (xmin) en opdracht (cmin) op achter, ook als er daarna hetzelfde staat. Het
     * logboek groeit, en het werk is van het platform.
     */
    String van() {
        wereld.huurder(Proefwereld.eigenaar(Rol.BIEDER));
        String dossier = wereld.databank.eerste(dossiervraag(), r -> r.getString(1)).orElseThrow();
        wereld.huurder(Proefwereld.eigenaar(Rol.SYSTEEM));
        return dossier + wereld.databank.eerste(afdrukvraag(), r -> r.getString(1)).orElseThrow();
    }

    /** Hoeveel rijen deze transactie tot nu toe aanraakte, ook die van een ander. */
    long aangeraakt() {
        return wereld.databank
                .eerste(
                        "select sum(n_tup_ins + n_tup_upd + n_tup_del) as n from pg_stat_xact_user_tables"
                                + " where schemaname = 'public'",
                        r -> r.getLong("n"))
                .orElseThrow();
    }

    private String dossiers;

    private String dossiervraag() {
        if (dossiers == null) {
            dossiers =
                    wereld
                            .databank
                            .lijst(
                                    """
                                    select format($f$select '%1$s' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0)
                                        || ' ' || coalesce(sum(cmin::text::bigint), 0) from %1$I t
                                        where gemeente = '0000' and aanbieder = '97510001'$f$, c.relname)
                                    from pg_class c
                                    join pg_attribute g on g.attrelid = c.oid and g.attname = 'gemeente'
                                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'aanbieder'
                                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                      and c.relname not in ('logregel', 'logschakel', 'logwacht', 'account')
                                    order by c.relname
                                    """,
                                    r -> r.getString(1))
                            .stream()
                            .map(d -> "(" + d + ")")
                            .collect(
                                    Collectors.joining(
                                            ", ", "select array_to_string(array[", "], '|')"));
        }
        return dossiers;
    }

    private String vraag;

    private String afdrukvraag() {
        if (vraag == null) {
            List<String> delen =
                    new ArrayList<>(
                            wereld.databank.lijst(
                                    """
                                    select format($f$select '%1$s' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0)
                                        || ' ' || coalesce(sum(cmin::text::bigint), 0) from %1$I t where gemeente = '9751'%2$s$f$, c.relname,
                                        case when exists (select from pg_attribute a where a.attrelid = c.oid
                                                          and a.attname = 'aanbieder')
                                             then $f$ and aanbieder is distinct from '97510002'$f$ else '' end)
                                    from pg_class c
                                    join pg_attribute g on g.attrelid = c.oid and g.attname = 'gemeente'
                                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                      and c.relname not in ('logregel', 'logschakel', 'logwacht', 'werk', 'account')
                                    order by c.relname
                                    """,
                                    r -> r.getString(1)));
            delen.add(
                    "select md5(string_agg(md5(t::text), '' order by id)) from account t where gemeente = '9751' or"
                            + " aanbieder = '97510001'");
            delen.add("select t::text from gemeente t where code = '9751'");
            delen.add("select t::text from zorgaanbieder t where agb = '97510001'");
            delen.add("select string_agg(t::text, '') from product t where code = '02Q97'");
            delen.add(
                    "select string_agg(t::text, '') from samenwerking t where '9751' in (centrumgemeente, deelnemer)");
            vraag =
                    delen.stream()
                            .map(d -> "(" + d + ")")
                            .collect(
                                    Collectors.joining(
                                            ", ", "select array_to_string(array[", "], '|')"));
        }
        return vraag;
    }
}
