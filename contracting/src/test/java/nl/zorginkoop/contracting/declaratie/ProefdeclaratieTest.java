package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Proefpost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INV-9.2: de proef zegt precies wat de echte loop op dezelfde gegevens zegt, en bewaart niets. */
class ProefdeclaratieTest {
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("vooraf toetsen");
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        w.toewijzing(200702, "01A01", "04", "6", 30, "2026-07-01", "2026-12-31", 96_000);
    }

    private Prestatieregel uren(YearMonth maand, long uren) {
        return w.regel(200701, "02A01", maand, uren, 5940);
    }

    @Test
    void goed_fout_credit_en_dubbel_krijgen_van_de_proef_hetzelfde_als_van_de_echte_loop_INV_9_2() {
        Prestatieregel eerste = uren(JULI, 10);
        gelijk("J1", JULI, List.of(eerste), "GOEDGEKEURD");
        gelijk(
                "A1",
                AUGUSTUS,
                List.of(
                        uren(AUGUSTUS, 12),
                        w.regel(200702, "01A01", AUGUSTUS, 4, 3100),
                        w.regel(299999, "02A01", AUGUSTUS, 5, 5940),
                        uren(JULI, 10)),
                "DEELS_GOEDGEKEURD");
        gelijk(
                "A2",
                AUGUSTUS,
                List.of(Kleinewereld.credit(eerste, 70), uren(JULI, 9)),
                "GOEDGEKEURD");
        gelijk("A3", AUGUSTUS, List.of(Kleinewereld.credit(eerste, 71)), "DEELS_GOEDGEKEURD");
        gelijk(
                "A4",
                AUGUSTUS,
                List.of(
                        w.regel(200702, "01A01", JULI, 20, 3200),
                        w.regel(200702, "01A01", AUGUSTUS, 20, 3200)),
                "DEELS_GOEDGEKEURD");
        gelijk("A1", AUGUSTUS, List.of(uren(AUGUSTUS, 1)), "AFGEKEURD");
        gelijk("J2", JULI, List.of(uren(JULI, 1)), "AFGEKEURD");
        assertThat(w.verschillen()).isZero();
    }

    @Test
    void een_fout_in_de_kop_keurt_ook_in_de_proef_alles_af() {
        Proefuitkomst proef =
                proef(opdracht("K1", AUGUSTUS, 59_400, List.of("0001")), uren(AUGUSTUS, 10));
        assertThat(proef.status()).isEqualTo("AFGEKEURD");
        assertThat(proef.kopcodes()).containsExactly("0001");
        assertThat(proef.fouten()).isEmpty();
    }

    @Test
    void elke_fout_noemt_de_regel_en_beide_waarden_INV_9_6() {
        Proefuitkomst proef =
                proef(
                        opdracht("T1", AUGUSTUS, 10 * 5760, List.of()),
                        w.regel(200701, "02A01", AUGUSTUS, 10, 5760));
        assertThat(proef.fouten())
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.toewijzingnummer()).isEqualTo(200701);
                            assertThat(r.bevindingen())
                                    .containsExactly(
                                            new Regelrij.Bevinding("0611", "5760", "5940"));
                        });
    }

    private void gelijk(
            String nummer, YearMonth maand, List<Prestatieregel> regels, String status) {
        Map<String, String> voor = alles();
        Proefuitkomst proef =
                proef(
                        opdracht(nummer, maand, totaal(regels), List.of()),
                        regels.toArray(Prestatieregel[]::new));
        assertThat(alles()).as("wat de proef van %s achterliet", nummer).isEqualTo(voor);

        UUID echt = w.declareer(nummer, maand, regels);

        assertThat(proef)
                .as(nummer)
                .isEqualTo(
                        Proefuitkomst.van(
                                w.uitkomst(echt),
                                w.afgekeurd(echt).stream().map(Proefuitkomst::regel).toList()));
        assertThat(proef.status()).as(nummer).isEqualTo(status);
    }

    private Proefuitkomst proef(Declaratieopdracht opdracht, Prestatieregel... regels) {
        return w.db.als(
                Kleinewereld.POSTKAMER,
                t -> {
                    Declaratieloket loket = new Declaratieloket();
                    loket.declaraties = new Declaraties(t);
                    loket.berichtenloop = Proefpost.op(t);
                    return loket.proef(Kleinewereld.POSTKAMER, TAAK, opdracht, List.of(regels));
                });
    }

    private static long totaal(List<Prestatieregel> regels) {
        return regels.stream().mapToLong(r -> r.credit() ? -r.bedrag() : r.bedrag()).sum();
    }

    private static Declaratieopdracht opdracht(
            String nummer, YearMonth maand, long totaal, List<String> kopcodes) {
        return new Declaratieopdracht(
                new UUID(0, 0),
                Wet.WMO,
                Kleinewereld.AANBIEDER,
                "WMO325",
                nummer,
                Periode.maand(maand),
                LocalDate.of(2026, 9, 15),
                Euro.centen(totaal),
                kopcodes);
    }

    /** Van elke tabel hoeveel rijen en wat erin staat; de logregel schrijft de deur zelf. */
    private Map<String, String> alles() {
        Databank d = w.db.toezicht();
        Map<String, String> per = new TreeMap<>();
        for (String tabel :
                d.lijst(
                        "select table_schema || '.' || table_name as t from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema in ('public', 'staging')",
                        r -> r.getString("t"))) {
            per.put(
                    tabel,
                    d.eerste(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(x::text, '|' order by"
                                            + " x::text)), '') as s from "
                                            + tabel
                                            + " x",
                                    r -> r.getString("s"))
                            .orElseThrow());
        }
        assertThat(per).containsKeys("public.prestatie", "public.declaratie", "staging.regel");
        return per;
    }
}
