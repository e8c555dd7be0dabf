package nl.zorginkoop.contracting.declaratie;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wat na elk bericht waar is, los van de functies die het waar maken: elke vraag telt wat er niet
 * klopt, over de toewijzingen met een nummer in een reeks.
 */
final class Invarianten {
    private static final String REEKS =
            "with t as (select * from toewijzing where nummer >= ? and nummer < ?),"
                    + " p as (select p.*, t.volume as t_volume, t.eenheid as t_eenheid, t.frequentie,"
                    + " t.budget, t.begin as t_begin, t.eind as t_eind, cardinality(p.codes) = 0 as goed"
                    + " from prestatie p join t on t.id = p.toewijzing),"
                    + " netto as (select toewijzing, t_volume, t_eenheid, frequentie, budget, t_begin, t_eind,"
                    + " sum(bedrag) as bedrag, sum(case when eenheid = '01' then volume / 60.0 else volume end)"
                    + " as volume from p where goed and dc = 'D' and not gecrediteerd group by 1, 2, 3, 4, 5, 6, 7) ";

    private static final Map<String, String> VRAGEN = new LinkedHashMap<>();

    static {
        VRAGEN.put(
                "INV-9.5 betaald is goedgekeurd min gecrediteerd, en staat zo in het grootboek",
                "select count(*) from t cross join lateral (select"
                        + " coalesce(sum(case p.dc when 'D' then p.bedrag else -p.bedrag end), 0) as betaald,"
                        + " coalesce(sum(p.bedrag) filter (where p.dc = 'D' and not p.gecrediteerd), 0) as staat"
                        + " from p where p.toewijzing = t.id and p.goed) s"
                        + " cross join lateral (select coalesce(sum(v.gerealiseerd), 0) as geboekt"
                        + " from verplichting v where v.toewijzing = t.id) v"
                        + " where s.betaald <> s.staat or s.betaald <> v.geboekt");
        VRAGEN.put(
                "INV-8.1 de stand van een verplichting is de som van haar boekingen",
                "select count(*) from t join verplichting v on v.toewijzing = t.id"
                        + " cross join lateral (select"
                        + " coalesce(sum(case when naar = 'VERPLICHT' then bedrag when van = 'VERPLICHT' then -bedrag end), 0)"
                        + " as verplicht,"
                        + " coalesce(sum(case when naar = 'GEREALISEERD' then bedrag when van = 'GEREALISEERD'"
                        + " then -bedrag end), 0) as gerealiseerd from boeking b where b.toewijzing = t.id) b"
                        + " where (v.verplicht, v.gerealiseerd) is distinct from (b.verplicht, b.gerealiseerd)");
        VRAGEN.put(
                "TR322 en TR369: nooit meer dan toegewezen",
                "select count(*) from netto where bedrag > budget or round(volume) > t_volume * case frequentie"
                        + " when '6' then 1"
                        + " when '2' then (select count(distinct date_trunc('week', dag)) from"
                        + " generate_series(t_begin, t_eind, interval '1 day') dag)"
                        + " when '4' then (select count(distinct date_trunc('month', dag)) from"
                        + " generate_series(t_begin, t_eind, interval '1 day') dag) end");
        VRAGEN.put(
                "TR321: nooit meer in een maand dan er past",
                "select count(*) from p where goed and dc = 'D' and round(case when eenheid = '01' then"
                        + " volume / 60.0 else volume end) > t_volume * case when frequentie <> '2' then 1"
                        + " when categorie = '01' and wet = 'WMO' then 6 else (select"
                        + " count(distinct date_trunc('week', dag)) from generate_series(begin, eind, interval '1 day')"
                        + " dag) end");
        VRAGEN.put(
                "TR389: een open debet per maand",
                "select count(*) from (select 1 from p where goed and dc = 'D' and not gecrediteerd"
                        + " group by toewijzing, date_trunc('month', begin), categorie, code having count(*) > 1) x");
        VRAGEN.put(
                "TR323 en TR390: een goedgekeurde credit is er een op een eerder gelijk debet, en omgekeerd",
                "select (select count(*) from p c where c.goed and c.dc = 'C' and 1 <> (select count(*) from p d"
                        + " where d.referentie = c.vorige_referentie and d.goed and d.dc = 'D' and d.gecrediteerd"
                        + " and d.declaratie < c.declaratie and (d.begin, d.eind, d.volume, d.bedrag, d.code)"
                        + " = (c.begin, c.eind, c.volume, c.bedrag, c.code)))"
                        + " + (select count(*) from p d where d.gecrediteerd and 1 <> (select count(*) from p c"
                        + " where c.vorige_referentie = d.referentie and c.goed and c.dc = 'C'))");
        VRAGEN.put(
                "TR418 en TR346: wat goed is kost het tarief van zijn maand",
                "select count(*) from p where goed and eenheid <> '83' and bedrag <> round(volume::numeric"
                        + " * case when code = '01A01' then 3200 when begin < '2026-07-01' then 5760 else 5940 end"
                        + " / case eenheid when '01' then 60 else 1 end)");
        VRAGEN.put(
                "TR314: een referentie telt een keer",
                "select count(*) from (select 1 from p where not '8021' = any (codes)"
                        + " group by referentie having count(*) > 1) x");
        VRAGEN.put(
                "INV-9.6 wat afgekeurd is zegt bij elke code waarom",
                "select count(*) from p where goed = (bevindingen is not null) or not goed and"
                        + " jsonb_array_length(bevindingen) <> cardinality(codes)");
    }

    private Invarianten() {}

    /** Wat er niet klopt, met hoe vaak; leeg is goed. */
    static Map<String, Long> geschonden(Kleinewereld w, long vanaf, long tot) {
        Map<String, Long> fout = new LinkedHashMap<>();
        VRAGEN.forEach(
                (wat, vraag) -> {
                    long aantal =
                            w.db.toezicht()
                                    .eerste(REEKS + vraag, r -> r.getLong(1), vanaf, tot)
                                    .orElseThrow();
                    if (aantal != 0) {
                        fout.put(wat, aantal);
                    }
                });
        return fout;
    }
}
