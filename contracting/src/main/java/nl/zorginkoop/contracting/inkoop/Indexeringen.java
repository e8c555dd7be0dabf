package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databank.Rij;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De tabellen van het indexeren; het rekenen zelf doet de databank, set-gewijs. */
@Dependent
class Indexeringen {
    private static final int FACTORSCHAAL = 4;

    @Inject Databank databank;

    void legAfspraak(UUID kader, Namens namens, Indexafspraak a) {
        voer(
                """
                insert into indexafspraak (gemeente, kader, personeel, materieel, personeel_index, materieel_index, door)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                kader,
                a.personeel(),
                a.materieel(),
                a.personeelIndex().strip(),
                a.materieelIndex().strip(),
                namens.wie());
    }

    void legCijfer(Namens namens, Indexcijfer c) {
        voer(
                """
                insert into indexcijfer (gemeente, indexnaam, jaar, soort, waarde, bron, door) values (?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                c.indexnaam().strip(),
                c.jaar(),
                c.soort(),
                c.waarde(),
                c.bron().strip(),
                namens.wie());
    }

    UUID bereken(UUID kader, int jaar, LocalDate ingang, String door) {
        return vraag(
                "select bereken_indexering(?, ?, ?, ?) as id",
                r -> r.getObject("id", UUID.class),
                kader,
                jaar,
                ingang,
                door);
    }

    Instant pasToe(UUID indexering, String door) {
        return vraag(
                "select pas_indexering_toe(?, ?) as moment",
                r -> Databank.moment(r, "moment"),
                indexering,
                door);
    }

    Optional<Indexafspraak> afspraak(UUID kader) {
        return databank.eerste(
                "select * from indexafspraak where kader = ?",
                r ->
                        new Indexafspraak(
                                r.getInt("personeel"),
                                r.getInt("materieel"),
                                r.getString("personeel_index"),
                                r.getString("materieel_index")),
                kader);
    }

    /** De cijfers die bij deze afspraak horen, nieuwste jaar eerst; per soort het laatste. */
    List<Indexcijfer> cijfers(Indexafspraak a) {
        return databank.lijst(
                """
                select distinct on (jaar, indexnaam, soort) * from indexcijfer where indexnaam in (?, ?)
                order by jaar desc, indexnaam, soort, moment desc, id desc limit 60
                """,
                r ->
                        new Indexcijfer(
                                r.getString("indexnaam"),
                                r.getInt("jaar"),
                                Indexcijfer.Soort.valueOf(r.getString("soort")),
                                procent(r, "waarde"),
                                r.getString("bron")),
                a.personeelIndex(),
                a.materieelIndex());
    }

    List<Indexering> van(UUID kader) {
        return databank.lijst(
                "select * from indexering where kader = ? and toestand <> 'VERVALLEN' order by jaar desc, moment desc",
                Indexeringen::indexering,
                kader);
    }

    Optional<Indexering> vind(UUID id) {
        return databank.eerste(
                "select * from indexering where id = ?", Indexeringen::indexering, id);
    }

    List<Indexering.Regel> regels(UUID id) {
        return databank.lijst(
                """
                select r.*, p.naam as productnaam, z.naam as aanbiedernaam from indexregels(?) r
                join product p on p.wet = r.wet and p.code = r.productcode
                left join zorgaanbieder z on z.agb = r.aanbieder
                order by r.productcode, r.eenheid, aanbiedernaam nulls first, r.geldig
                """,
                r ->
                        new Indexering.Regel(
                                r.getString("productcode"),
                                r.getString("productnaam"),
                                r.getString("eenheid"),
                                r.getString("aanbiedernaam"),
                                Euro.centen(r.getLong("oud")),
                                Euro.centen(r.getLong("nieuw"))),
                id);
    }

    List<Tariefeffect> effecten(UUID id) {
        return databank.lijst(
                """
                select z.naam as aanbiedernaam, count(*)::int as producten, sum(e.effect)::bigint as effect
                from indexeffect(?) e join zorgaanbieder z on z.agb = e.aanbieder
                group by z.agb, z.naam order by z.naam, z.agb
                """,
                Kadertarieven::effect,
                id);
    }

    private <T> T vraag(String sql, Rij<T> rij, Object... waarden) {
        try {
            return databank.eerste(sql, rij, waarden).orElseThrow();
        } catch (Databankfout fout) {
            throw Kadertarieven.vertaald(fout);
        }
    }

    private void voer(String sql, Object... waarden) {
        try {
            databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            throw Kadertarieven.vertaald(fout);
        }
    }

    private static Indexering indexering(ResultSet r) throws SQLException {
        return new Indexering(
                r.getObject("id", UUID.class),
                r.getObject("kader", UUID.class),
                r.getInt("jaar"),
                Databank.dag(r, "ingang"),
                r.getBoolean("eerste_jaar"),
                onderdeel(r, "personeel"),
                onderdeel(r, "materieel"),
                BigDecimal.valueOf(r.getLong("factor"), FACTORSCHAAL),
                Indexering.Toestand.valueOf(r.getString("toestand")),
                Databank.moment(r, "moment"),
                Databank.moment(r, "toegepast"));
    }

    private static Indexering.Onderdeel onderdeel(ResultSet r, String naam) throws SQLException {
        return new Indexering.Onderdeel(
                r.getInt(naam),
                procent(r, naam + "_verwacht"),
                procent(r, naam + "_definitief"),
                procent(r, naam + "_eerder"));
    }

    private static BigDecimal procent(ResultSet r, String kolom) throws SQLException {
        Long waarde = Databank.getal(r, kolom);
        return waarde == null ? null : BigDecimal.valueOf(waarde, 2);
    }
}
