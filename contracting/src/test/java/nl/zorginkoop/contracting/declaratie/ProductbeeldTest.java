package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADR 0023: wat bijgehouden wordt is bij elke commit gelijk aan een hertelling. */
class ProductbeeldTest {
    private static final AgbCode TWEEDE = new AgbCode("42420100");
    private static final String CODE = "02A01";
    private static final long EERSTE_NUMMER = 1;
    private static final long TWEEDE_NUMMER = 2;

    private Kleinewereld wereld;

    @BeforeEach
    void vers() {
        wereld = new Kleinewereld();
        wereld.toewijzing(
                EERSTE_NUMMER, CODE, "04", "4", 100, "2026-01-01", "2026-12-31", 1_000_000);
        wereld.db.metAanbieder(TWEEDE.code(), "De Tweede");
        String erbij =
                """
                with o as (
                    insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)
                    select gen_random_uuid(), gemeente, '42420100', wet, 'RO-2', naam, variant, begin
                    from raamovereenkomst returning *)
                insert into tarief select uuidv7(), o.id, t.gemeente, o.aanbieder, t.wet, t.productcode, t.eenheid,
                    t.geldig, t.bekend, t.bedrag from tarief t, o
                """;
        wereld.db.toezicht().voer(erbij);
        wereld.db
                .toezicht()
                .voer(
                        """
                        insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,
                            categorie, productcode, begin, eind, volume, eenheid, frequentie, toegewezen, status)
                        select gen_random_uuid(), t.gemeente, o.aanbieder, t.wet, 2, o.id, t.hulpvrager, t.bsn, t.client,
                            t.categorie, t.productcode, t.begin, t.eind, t.volume, t.eenheid, t.frequentie, t.toegewezen,
                            t.status from toewijzing t, raamovereenkomst o where o.aanbieder = '42420100'
                        """);
    }

    @Test
    void wat_goedgekeurd_is_telt_en_afgekeurd_of_gecrediteerd_niet() {
        Prestatieregel goed = regel(EERSTE_NUMMER, 3);
        Prestatieregel onbekend = regel(99, 4);
        wereld.declareer("D1", YearMonth.of(2026, 3), goed, onbekend);
        assertThat(totaal()).isEqualTo("57600 1 1");
        assertThat(verschillen()).isZero();

        wereld.declareer(
                "D2",
                YearMonth.of(2026, 3),
                Kleinewereld.credit(goed, 50),
                regel(EERSTE_NUMMER, 3));
        assertThat(totaal()).isEqualTo("57600 1 1");
        assertThat(verschillen()).isZero();
    }

    @Test
    void twee_aanbieders_tegelijk_tellen_een_gedeelde_client_eenmaal() throws Exception {
        List<List<Prestatieregel>> eerste = new ArrayList<>();
        List<List<Prestatieregel>> tweede = new ArrayList<>();
        for (int maand = 1; maand <= 6; maand++) {
            eerste.add(List.of(regel(EERSTE_NUMMER, maand)));
            tweede.add(List.of(regel(TWEEDE_NUMMER, maand)));
        }
        ExecutorService tegelijk = Executors.newFixedThreadPool(2);
        try {
            Future<?> een = tegelijk.submit(() -> allemaal(Kleinewereld.AANBIEDER, eerste));
            Future<?> twee = tegelijk.submit(() -> allemaal(TWEEDE, tweede));
            een.get();
            twee.get();
        } finally {
            tegelijk.shutdown();
        }

        assertThat(totaal()).isEqualTo("691200 1 2");
        assertThat(verschillen()).isZero();
    }

    @Test
    void wie_regels_vernietigt_telt_ze_af_en_de_laatste_neemt_de_mens_mee() {
        allemaal(
                Kleinewereld.AANBIEDER,
                List.of(List.of(regel(EERSTE_NUMMER, 1)), List.of(regel(EERSTE_NUMMER, 2))));
        allemaal(TWEEDE, List.of(List.of(regel(TWEEDE_NUMMER, 1))));
        assertThat(totaal()).isEqualTo("172800 1 2");

        vernietig("aanbieder = '42420100'");
        assertThat(totaal()).isEqualTo("115200 1 1");
        vernietig("begin = '2026-01-01'");
        assertThat(totaal()).isEqualTo("57600 1 1");
        vernietig("true");
        assertThat(totaal()).isEqualTo("0 0 0");
        assertThat(verschillen()).isZero();
    }

    @Test
    void een_jaar_telt_wie_er_liep_ook_als_een_toewijzing_verandert() {
        assertThat(liepen()).isEqualTo("2025:0 2026:2 2027:0 2028:0");

        verander("update toewijzing set eind = '2027-06-30' where nummer = 1");
        assertThat(liepen()).isEqualTo("2025:0 2026:2 2027:1 2028:0");
        verander("update toewijzing set eind = null where nummer = 2");
        assertThat(liepen()).isEqualTo("2025:0 2026:2 2027:2 2028:1");
        verander("update toewijzing set status = 'AFGEKEURD' where nummer = 2");
        assertThat(liepen()).isEqualTo("2025:0 2026:1 2027:1 2028:0");
        verander("delete from toewijzing where nummer = 2");
        assertThat(liepen()).isEqualTo("2025:0 2026:1 2027:1 2028:0");
    }

    private void verander(String sql) {
        wereld.db.toezicht().voer(sql);
    }

    private String liepen() {
        return wereld.db
                .toezicht()
                .eerste(
                        """
                        select string_agg(jaar || ':' || (
                            select coalesce(sum(begonnen) filter (where l.jaar <= j.jaar), 0)
                                - coalesce(sum(geeindigd) filter (where l.jaar < j.jaar), 0)
                            from productbeeldloop l), ' ' order by jaar)
                        from generate_series(2025, 2028) j (jaar)
                        """,
                        r -> r.getString(1))
                .orElseThrow();
    }

    private void allemaal(AgbCode aanbieder, List<List<Prestatieregel>> declaraties) {
        for (List<Prestatieregel> regels : declaraties) {
            YearMonth maand = YearMonth.from(regels.get(0).begin());
            wereld.declareer(aanbieder, "N" + maand, maand, regels);
        }
    }

    private Prestatieregel regel(long toewijzing, int maand) {
        return wereld.regel(toewijzing, CODE, YearMonth.of(2026, maand), 10, 5760);
    }

    private void vernietig(String welke) {
        wereld.db.toezicht().voer("delete from prestatie where " + welke);
        assertThat(verschillen()).isZero();
    }

    private String totaal() {
        return wereld.db
                .toezicht()
                .eerste(
                        "select concat_ws(' ', uitgaven, clienten, aanbieders) from productbeeldtotaal",
                        r -> r.getString(1))
                .orElseThrow();
    }

    private long verschillen() {
        return wereld.db
                .toezicht()
                .eerste(
                        """
                        with h as (
                            select gemeente, wet, code, extract(year from begin)::int as jaar,
                                   sum(case dc when 'D' then bedrag else -bedrag end)::bigint as uitgaven,
                                   count(distinct bsn) as clienten, count(distinct aanbieder) as aanbieders
                            from prestatie where cardinality(codes) = 0 group by 1, 2, 3, 4)
                        select count(*) from productbeeldtotaal t full join h using (gemeente, wet, code, jaar)
                        where (coalesce(t.uitgaven, 0), coalesce(t.clienten, 0), coalesce(t.aanbieders, 0))
                            <> (coalesce(h.uitgaven, 0), coalesce(h.clienten, 0), coalesce(h.aanbieders, 0))
                        """,
                        r -> r.getLong(1))
                .orElseThrow();
    }
}
