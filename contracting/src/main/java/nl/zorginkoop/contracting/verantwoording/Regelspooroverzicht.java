package nl.zorginkoop.contracting.verantwoording;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Het controlespoor van een regel: van bericht tot boeking tot betaling, met wie er keek en waarom.
 * Een aanbieder ziet dezelfde weg; wat alleen van de gemeente is (de betaalopdracht zelf, haar
 * logregels) valt voor hem weg.
 */
@ApplicationScoped
public class Regelspooroverzicht {
    // Een boeking is de som van de regels van een declaratie op een toewijzing in een maand.
    private static final String STAPPEN =
            """
            with regel as materialized (
                select p.*, d.bericht, d.nummer, d.beoordeeld, d.status as oordeel
                from prestatie p join declaratie d on d.id = p.declaratie
                where p.declaratie = ? and p.nr = ?),
            post as materialized (
                select b.regel, b.bedrag - b.korting as bedrag, o.kenmerk, o.batch
                from regel r join betaalpost b on b.declaratie = r.declaratie and b.nr = r.nr
                join betaalregel o on o.id = b.regel)
            select * from (
                select b.ontvangen as moment, 1 as volg, 'BERICHT' as soort, b.berichtsoort as wat, b.identificatie as kenmerk,
                       null::bigint as bedrag, null::text as door, null::text as grondslag, b.id as bron
                from regel r join bericht_in b on b.id = r.bericht
                union all
                select t.toegewezen, 0, 'TOEWIJZING', t.status, t.nummer::text, null, null, null, t.id
                from regel r join toewijzing t on t.id = r.toewijzing
                union all
                select r.beoordeeld, 2, 'OORDEEL', case when r.goedgekeurd then 'GOEDGEKEURD' else 'AFGEKEURD' end,
                       concat_ws(' · ', r.nummer, nullif(array_to_string(r.codes, ', '), '')),
                       case r.dc when 'D' then r.bedrag else -r.bedrag end, null, null, r.declaratie
                from regel r
                union all
                select b.moment, 3, 'BOEKING', b.soort, concat_ws(' · ', p.naam, b.van || ' - ' || b.naar),
                       b.bedrag, null, null, b.plafond
                from regel r join boeking b on b.bron = r.declaratie and b.toewijzing = r.toewijzing
                    and b.maand = maand_begin(r.begin) and r.goedgekeurd
                left join plafond p on p.id = b.plafond
                union all
                select coalesce(u.verzonden, u.aangemaakt), 4, 'ANTWOORD', u.berichtsoort, u.identificatie, null, null, null, u.id
                from regel r join bericht_uit u on u.antwoord_op = r.bericht
                union all
                select d.beoordeeld, 5, 'CREDIT', case when c.goedgekeurd then 'GOEDGEKEURD' else 'AFGEKEURD' end,
                       concat_ws(' · ', d.nummer, c.referentie), -c.bedrag, null, null, d.id
                from regel r join prestatie c on c.gemeente = r.gemeente and c.wet = r.wet and c.aanbieder = r.aanbieder
                    and c.vorige_referentie = r.referentie and c.dc = 'C' and r.dc = 'D'
                    and cardinality(c.codes) = 0
                join declaratie d on d.id = c.declaratie
                union all
                select d.beoordeeld, 0, 'DEBET', case when q.goedgekeurd then 'GOEDGEKEURD' else 'AFGEKEURD' end,
                       concat_ws(' · ', d.nummer, q.referentie), q.bedrag, null, null, d.id
                from regel r join prestatie q on q.gemeente = r.gemeente and q.wet = r.wet and q.aanbieder = r.aanbieder
                    and q.referentie = r.vorige_referentie and r.dc = 'C' and not ('8021' = any (q.codes))
                join declaratie d on d.id = q.declaratie
                union all
                select s.moment, s.volg, s.soort, b.stand, b.nummer || ' · ' || o.kenmerk, o.bedrag, s.door, null, b.id
                from post o join betaalbatch b on b.id = o.batch
                cross join lateral (values (b.opgesteld, 6, 'OPDRACHT', b.opgesteld_door),
                    (b.goedgekeurd, 7, 'GOEDGEKEURD', b.goedgekeurd_door),
                    (b.verzonden, 8, 'VERZONDEN', b.verzonden_door)) s (moment, volg, soort, door)
                where s.moment is not null
                union all
                select k.moment, 9, 'BANK', k.soort, k.kenmerk, k.bedrag, k.door, null, o.batch
                from post o join bankregel k on k.regel = o.regel and k.uitkomst = 'VERWERKT'
                union all
                select l.moment, 10, 'LOG', l.deur, l.resultaat, null, l.wie || ' (' || l.rol || ')',
                       concat_ws(': ', l.grondslag, l.doel), l.onderwerp
                from (select unnest(array[r.declaratie, r.bericht, r.toewijzing]) as id from regel r
                      union select o.batch from post o) w
                cross join lateral (select * from logregel x where x.onderwerp = w.id order by x.nr desc limit 50) l) s
            order by moment, volg, kenmerk
            """;

    @Inject Databank databank;

    @Deur(
            value = {CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Optional<Regelspoor> spoor(
            Namens namens, Grondslag grondslag, UUID declaratie, long nr) {
        List<Spoorstap> stappen =
                databank.lijst(STAPPEN, Regelspooroverzicht::stap, declaratie, nr);
        if (stappen.isEmpty()) {
            return Optional.empty();
        }
        UUID toewijzing =
                stappen.stream()
                        .filter(s -> s.soort().equals("TOEWIJZING"))
                        .map(Spoorstap::bron)
                        .findFirst()
                        .orElse(null);
        return Optional.of(new Regelspoor(toewijzing, stappen));
    }

    private static Spoorstap stap(ResultSet r) throws SQLException {
        Long bedrag = Databank.getal(r, "bedrag");
        String grondslag = r.getString("grondslag");
        return new Spoorstap(
                Databank.moment(r, "moment"),
                r.getString("soort"),
                r.getString("wat"),
                r.getString("kenmerk"),
                bedrag == null ? null : Euro.centen(bedrag),
                r.getString("door"),
                grondslag == null || grondslag.isEmpty() ? null : grondslag,
                r.getObject("bron", UUID.class));
    }
}
