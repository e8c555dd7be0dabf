package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/** Leest de onderdelen van een overeenkomst; per soort een opdracht, begrensd. */
@Dependent
class Contractlezer {
    // † Meer past niet op een bladzijde; de volledige lijsten hebben een eigen pagina met uitvoer.
    private static final String HOOGSTENS = " limit 100";

    @Inject Databank databank;

    Optional<Contractblad.Kop> kop(UUID id) {
        return databank.eerste(
                """
                select o.*, g.naam as gemeentenaam, z.naam as aanbiedernaam, k.nummer as kadernummer, s.nummer as versie_nr,
                       greatest(o.verlengingen - (select count(*) from contractverlenging v where v.overeenkomst = o.id), 0)
                           as over,
                       uiterste_verlengdag(o.eind) as verleng_tot, inzetnorm(o) as norm, ruimte_benut(o, vandaag()) as ruimte,
                       (select count(*) from overdracht d where d.overeenkomst = o.id) as alle,
                       (select count(*) from overdracht d where d.overeenkomst = o.id and d.uitkomst is null) as nog,
                       betaling_tegen(o.gemeente, o.aanbieder, o.id, null, vandaag()) as betaalstop
                from raamovereenkomst o join gemeente g on g.code = o.gemeente join zorgaanbieder z on z.agb = o.aanbieder
                left join inkoopkader k on k.id = o.kader left join voorwaardenset s on s.id = o.voorwaardenset
                where o.id = ?
                """,
                Contractlezer::leesKop,
                id);
    }

    private static Contractblad.Kop leesKop(ResultSet r) throws SQLException {
        return new Contractblad.Kop(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("naam"),
                r.getString("gemeentenaam"),
                new AgbCode(r.getString("aanbieder")),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("vorm"),
                r.getString("variant"),
                Contracttoestand.valueOf(r.getString("toestand")),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getObject("kader", UUID.class),
                r.getString("kadernummer"),
                r.getObject("voorwaardenset", UUID.class),
                r.getObject("versie_nr", Integer.class),
                Databank.dag(r, "wacht_tot"),
                r.getBoolean("sas"),
                r.getBoolean("kort_geding"),
                r.getInt("over"),
                r.getInt("verlengmaanden"),
                Databank.dag(r, "verleng_tot"),
                r.getString("opzegoptie"),
                r.getInt("opzegmaanden"),
                Databank.getal(r, "norm"),
                r.getObject("ruimte", Integer.class),
                r.getLong("nog"),
                r.getLong("alle"),
                r.getString("betaalstop"));
    }

    List<Contractblad.Aanbod> aanbod(UUID id) {
        return databank.lijst(
                "select * from contractaanbod where overeenkomst = ? order by volgnummer desc"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Aanbod(
                                r.getObject("id", UUID.class),
                                r.getInt("volgnummer"),
                                r.getObject("document", UUID.class),
                                r.getString("hash"),
                                Databank.moment(r, "aangeboden"),
                                Databank.dag(r, "tekenen_tot"),
                                Databank.moment(r, "ongeldig"),
                                r.getString("ongeldig_reden")),
                id);
    }

    List<Contractblad.Handtekening> handtekeningen(UUID id) {
        return databank.lijst(
                "select h.*, a.volgnummer from handtekening h join contractaanbod a on a.id = h.aanbod"
                        + " where a.overeenkomst = ? order by h.moment desc, h.id"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Handtekening(
                                r.getInt("volgnummer"),
                                r.getString("kant"),
                                r.getString("wijze"),
                                r.getBoolean("past"),
                                r.getString("persoon"),
                                r.getString("mandaat"),
                                Databank.moment(r, "moment"),
                                r.getObject("document", UUID.class)),
                id);
    }

    List<Contractblad.Beperking> beperkingen(UUID id) {
        return databank.lijst(
                """
                select b.*, case when geweigerd is not null then 'GEWEIGERD'
                    when beeindigd_om is not null or eind < vandaag() then 'VOORBIJ'
                    when begin is null then 'GEVRAAGD' when begin > vandaag() then 'KOMT' else 'GELDT' end as status
                from contractbeperking b where overeenkomst = ? order by gemeld desc, id
                """
                        + HOOGSTENS,
                r ->
                        new Contractblad.Beperking(
                                r.getObject("id", UUID.class),
                                Beperkingssoort.valueOf(r.getString("soort")),
                                r.getString("signaal"),
                                r.getString("grond"),
                                Databank.moment(r, "gemeld"),
                                Databank.dag(r, "gevraagd_per"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind"),
                                r.getString("beeindigd_om"),
                                r.getString("status")),
                id);
    }

    List<Contractblad.Onderaannemer> onderaannemers(UUID id) {
        return databank.lijst(
                """
                select n.*, b.naam as boven, case when n.geweigerd is not null then 'GEWEIGERD'
                    when n.eind < vandaag() then 'VOORBIJ' when n.toestemming is not null then 'TOEGESTAAN'
                    when n.zzp and n.onder is null then 'ZZP' else 'GEVRAAGD' end as status
                from onderaannemer n left join onderaannemer b on b.id = n.onder
                where n.overeenkomst = ? order by n.naam, n.id
                """
                        + HOOGSTENS,
                r ->
                        new Contractblad.Onderaannemer(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                r.getString("kvk"),
                                r.getString("boven"),
                                Databank.teksten(r, "producten"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind"),
                                r.getString("besluit"),
                                r.getString("status")),
                id);
    }

    List<Contractblad.Verlenging> verlengingen(UUID id) {
        return databank.lijst(
                "select * from contractverlenging where overeenkomst = ? order by nummer"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Verlenging(
                                r.getInt("nummer"),
                                Databank.dag(r, "van"),
                                Databank.dag(r, "tot"),
                                Databank.dag(r, "ontvangen"),
                                r.getString("bewijs")),
                id);
    }

    List<Contractblad.Einde> einden(UUID id) {
        return databank.lijst(
                "select e.*, g.artikel, g.soort = 'ONTBINDING' as ontbinding from contracteinde e join eindgrond g"
                        + " using (grond) where e.overeenkomst = ? order by e.ontvangen"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Einde(
                                Eindgrond.valueOf(r.getString("grond")),
                                r.getString("artikel"),
                                r.getBoolean("ontbinding"),
                                r.getString("kant"),
                                Databank.dag(r, "per"),
                                r.getString("toelichting"),
                                Databank.getal(r, "gemeten"),
                                r.getObject("tevredenheid", BigDecimal.class),
                                Databank.moment(r, "ontvangen")),
                id);
    }

    List<Contractblad.Maatregel> maatregelen(UUID id) {
        return databank.lijst(
                "select * from contractmaatregel where overeenkomst = ? order by begin desc, id"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Maatregel(
                                r.getObject("id", UUID.class),
                                r.getString("soort"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind"),
                                r.getString("tekst")),
                id);
    }

    List<Contractblad.Overgang> overgangen(UUID id) {
        return databank.lijst(
                """
                select v.*, z.naam as naam, case when v.opvolger is not null then 'OVERGEGAAN'
                    when v.geweigerd is not null then 'GEWEIGERD' when v.toestemming is not null then 'TOEGESTAAN'
                    else 'GEMELD' end as status
                from contractovergang v join zorgaanbieder z on z.agb = v.naar where v.overeenkomst = ? order by v.gemeld desc
                """
                        + HOOGSTENS,
                r ->
                        new Contractblad.Overgang(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                new AgbCode(r.getString("naar")),
                                r.getString("reden"),
                                r.getString("besluit"),
                                r.getString("status")),
                id);
    }

    List<Contractblad.Melding> meldingen(UUID id) {
        return databank.lijst(
                "select * from contractmelding where overeenkomst = ? order by gemeld desc, id"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Melding(
                                r.getObject("id", UUID.class),
                                r.getString("soort"),
                                Databank.moment(r, "ontdekt"),
                                Databank.moment(r, "gemeld"),
                                r.getBoolean("te_laat"),
                                r.getString("tekst"),
                                r.getObject("aantal", Integer.class)),
                id);
    }

    List<Contractblad.Norm> normen(UUID id) {
        return databank.lijst(
                """
                select n.*, m.vanaf, m.waarde, m.gehaald from slanorm n left join lateral (
                    select * from slameting where norm = n.id order by vanaf desc limit 1) m on true
                where n.overeenkomst = ? order by n.naam
                """
                        + HOOGSTENS,
                r ->
                        new Contractblad.Norm(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                r.getString("eenheid"),
                                r.getString("richting"),
                                r.getLong("grens"),
                                r.getString("periode"),
                                Databank.dag(r, "vanaf"),
                                Databank.getal(r, "waarde"),
                                r.getObject("gehaald", Boolean.class)),
                id);
    }

    List<Contractblad.Stuk> stukken(UUID id) {
        return databank.lijst(
                "select id, naam, grootte, ontvangen from document where onderwerp = ? and onderwerp_soort = 'CONTRACT'"
                        + " order by ontvangen desc, id"
                        + HOOGSTENS,
                r ->
                        new Contractblad.Stuk(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                r.getLong("grootte"),
                                Databank.moment(r, "ontvangen")),
                id);
    }

    List<Tekenrij> teTekenen() {
        return databank.lijst(
                """
                select o.id, o.nummer, o.naam, g.naam as gemeentenaam, o.begin, a.tekenen_tot,
                       greatest(vandaag(), coalesce(o.wacht_tot + 1, vandaag())) as vanaf
                from contractaanbod a join raamovereenkomst o on o.id = a.overeenkomst join gemeente g on g.code = o.gemeente
                where a.aanbieder = huidige_aanbieder() and o.toestand = 'CONTRACT_AANGEBODEN' and a.ongeldig is null
                  and a.tekenen_tot >= vandaag() and not exists (
                      select from handtekening h where h.aanbod = a.id and h.kant = 'AANBIEDER' and h.past)
                order by a.tekenen_tot, o.nummer
                """
                        + HOOGSTENS,
                r ->
                        new Tekenrij(
                                r.getObject("id", UUID.class),
                                r.getString("nummer"),
                                r.getString("naam"),
                                r.getString("gemeentenaam"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "vanaf"),
                                Databank.dag(r, "tekenen_tot")));
    }

    List<Versiekeuze> aanTeBieden() {
        return databank.lijst(
                """
                select distinct on (k.nummer) k.id, s.id as versie, k.nummer, k.naam, s.nummer as versie_nr
                from inkoopkader k join voorwaardenset s on s.kader = k.id
                where k.gemeente = huidige_gemeente() and k.toestand = 'ACTIEF' and k.eind >= vandaag()
                  and k.procedure in ('INBESTEDEN', 'SUBSIDIE')
                  and s.toestand in ('VAN_KRACHT', 'GEPUBLICEERD')
                order by k.nummer, s.toestand desc, s.nummer desc
                """
                        + HOOGSTENS,
                r ->
                        new Versiekeuze(
                                r.getObject("id", UUID.class),
                                r.getObject("versie", UUID.class),
                                r.getString("nummer"),
                                r.getString("naam"),
                                r.getInt("versie_nr")));
    }
}
