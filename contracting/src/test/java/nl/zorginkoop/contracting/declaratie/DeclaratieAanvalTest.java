package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Randen van de declaratietoets: correcties, tariefwissels, dubbelingen en verminkte invoer. */
class DeclaratieAanvalTest {
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
    }

    private List<List<String>> codes(UUID declaratie) {
        assertThat(w.verschillen()).isZero();
        return w.afgekeurd(declaratie).stream().map(AfgekeurdeRegel::codes).toList();
    }

    private Prestatieregel minuten(Prestatieregel r, long minuten, long tarief, long bedrag) {
        return anders(r, r.referentie(), minuten, "01", tarief, bedrag);
    }

    private static Prestatieregel anders(
            Prestatieregel r, String ref, long volume, String eenheid, Long tarief, long bedrag) {
        return new Prestatieregel(
                r.nr(),
                r.bsn(),
                ref,
                null,
                r.toewijzingnummer(),
                r.categorie(),
                r.code(),
                r.begin(),
                r.eind(),
                volume,
                eenheid,
                tarief,
                bedrag,
                false);
    }

    @Test
    void een_credit_op_een_later_afgekeurde_toewijzing_geeft_vrije_ruimte_terug_rulings_B1() {
        Prestatieregel r = w.regel(200701, "02A01", JULI, 10, 5940);
        w.declareer("D1", JULI, r);
        w.db.toezicht().voer("update toewijzing set status = 'AFGEKEURD'");
        List<Long> voor = w.stand();
        UUID d = w.declareer("D2", AUGUSTUS, Kleinewereld.credit(r, 90));
        assertThat(codes(d)).isEmpty();
        assertThat(w.stand())
                .containsExactly(voor.get(0) + 59_400, voor.get(1), voor.get(2) - 59_400);
    }

    @Test
    void een_credit_mag_in_een_latere_declaratieperiode_en_maar_een_keer_TR390() {
        Prestatieregel r = w.regel(200701, "02A01", JULI, 10, 5940);
        w.declareer("D1", JULI, r);
        assertThat(codes(w.declareer("D2", AUGUSTUS, Kleinewereld.credit(r, 90)))).isEmpty();
        assertThat(codes(w.declareer("D3", AUGUSTUS, Kleinewereld.credit(r, 91))))
                .containsExactly(List.of("9390"));
    }

    @Test
    void twee_credits_op_een_debet_in_een_bericht_geven_er_een_TR390() {
        Prestatieregel r = w.regel(200701, "02A01", JULI, 10, 5940);
        w.declareer("D1", JULI, r);
        UUID d =
                w.declareer("D2", AUGUSTUS, Kleinewereld.credit(r, 90), Kleinewereld.credit(r, 91));
        assertThat(codes(d)).containsExactly(List.of("9390"));
        assertThat(w.uitkomst(d).toegekend()).isEqualTo(Euro.van("-594.00"));
    }

    @Test
    void twee_debets_voor_dezelfde_maand_in_een_bericht_geven_er_een_TR389() {
        UUID d =
                w.declareer(
                        "D1",
                        JULI,
                        w.regel(200701, "02A01", JULI, 10, 5940),
                        w.regel(200701, "02A01", JULI, 5, 5940));
        assertThat(codes(d)).containsExactly(List.of("9389"));
    }

    @Test
    void dezelfde_referentie_twee_keer_wordt_een_keer_geweigerd_TR314() {
        Prestatieregel een = w.regel(200701, "02A01", JULI, 10, 5940);
        Prestatieregel twee = w.regel(200701, "02A01", AUGUSTUS, 10, 5940);
        UUID d =
                w.declareer(
                        "D1",
                        AUGUSTUS,
                        een,
                        anders(twee, een.referentie(), 10, "04", 5940L, 59_400));
        assertThat(codes(d)).containsExactly(List.of("8021"));
    }

    @Test
    void referenties_uit_een_in_haar_geheel_afgekeurde_declaratie_zijn_niet_gebruikt() {
        w.declareer("D1", JULI, w.regel(200701, "02A01", JULI, 1, 5940));
        Prestatieregel r = w.regel(200701, "02A01", AUGUSTUS, 1, 5940);
        assertThat(w.uitkomst(w.declareer("D1", AUGUSTUS, r)).codes()).containsExactly("9333");
        assertThat(codes(w.declareer("D2", AUGUSTUS, r))).isEmpty();
    }

    @Test
    void een_afgekeurde_regel_is_niet_te_crediteren_TR323() {
        Prestatieregel r = w.regel(200701, "02A01", JULI, 21, 5940);
        assertThat(codes(w.declareer("D1", JULI, r))).containsExactly(List.of("9321"));
        assertThat(codes(w.declareer("D2", JULI, Kleinewereld.credit(r, 90))))
                .containsExactly(List.of("8017"));
    }

    @Test
    void bij_een_tariefwissel_midden_in_de_maand_mogen_beide_ook_als_zij_per_minuut_gelijk_zijn() {
        w.db.toezicht().voer("delete from tarief where productcode = '01A01'");
        w.tarief("01A01", "04", "2026-01-01", "2026-08-15", 3200);
        w.tarief("01A01", "04", "2026-08-16", "2026-12-31", 3205);
        w.toewijzing(200702, "01A01", "04", "4", 20, "2026-01-01", "2026-12-31", 0);
        Prestatieregel r = w.regel(200702, "01A01", AUGUSTUS, 0, 53);
        // 100 minuten: 53,33 op het oude en 53,42 op het nieuwe uurtarief; beide zijn 53 per minuut
        assertThat(codes(w.declareer("D1", AUGUSTUS, minuten(r, 100, 53, 5333)))).isEmpty();
        Prestatieregel c = Kleinewereld.credit(minuten(r, 100, 53, 5333), 90);
        Prestatieregel n = w.regel(200702, "01A01", AUGUSTUS, 0, 53);
        assertThat(codes(w.declareer("D2", AUGUSTUS, c, minuten(n, 100, 53, 5342)))).isEmpty();
        Prestatieregel fout = w.regel(200702, "01A01", JULI, 0, 53);
        assertThat(codes(w.declareer("D3", AUGUSTUS, minuten(fout, 100, 53, 5342))))
                .containsExactly(List.of("9346"));
    }

    @Test
    void een_later_hersteld_tarief_geldt_voor_nieuwe_debets_en_niet_voor_de_credit_INV_1_2() {
        Prestatieregel r = w.regel(200701, "02A01", JULI, 10, 5940);
        w.declareer("D1", JULI, r);
        w.db.toezicht()
                .voer(
                        "update tarief set bekend = tstzrange(lower(bekend), now()) where bedrag = 5940");
        w.db.toezicht()
                .voer(
                        "insert into tarief select uuidv7(), overeenkomst, gemeente, aanbieder, wet, productcode,"
                                + " eenheid, geldig, tstzrange(upper(bekend), null), 6000 from tarief where bedrag ="
                                + " 5940");
        Prestatieregel nieuw = w.regel(200701, "02A01", JULI, 10, 6000);
        Prestatieregel oud = w.regel(200701, "02A01", AUGUSTUS, 10, 5940);
        UUID d = w.declareer("D2", AUGUSTUS, Kleinewereld.credit(r, 90), nieuw, oud);
        assertThat(codes(d)).containsExactly(List.of("0611"));
    }

    @Test
    void na_het_einde_van_het_contract_geldt_het_tarief_van_het_volgende_contract() {
        w.db.toezicht().voer("update toewijzing set eind = null");
        w.db.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " select '00000000-0000-0000-0000-000000000027', gemeente, aanbieder, wet, 'RO-2',"
                                + " naam, variant, '2027-01-01' from raamovereenkomst");
        w.db.toezicht()
                .voer(
                        "insert into tarief select uuidv7(), '00000000-0000-0000-0000-000000000027', gemeente,"
                                + " aanbieder, wet, productcode, eenheid, '[2027-01-01,)', bekend, 6200 from tarief"
                                + " where bedrag = 5940");
        YearMonth januari = YearMonth.of(2027, 1);
        UUID d =
                w.declareer(
                        "D1",
                        januari,
                        w.regel(200701, "02A01", YearMonth.of(2026, 12), 10, 5940),
                        w.regel(200701, "02A01", januari, 10, 6200));
        assertThat(codes(d)).isEmpty();
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        "select jaar || ' ' || gerealiseerd as s from verplichting v join toewijzing t"
                                                + " on t.id = v.toewijzing where t.nummer = 200701 order by jaar",
                                        r -> r.getString("s")))
                .containsExactly("2026 59400", "2027 62000");
    }

    @Test
    void nul_minuten_is_geen_uur_IV079() {
        w.toewijzing(200705, "01A01", "04", "6", 1, "2026-01-01", "2026-12-31", 0);
        Prestatieregel nul = w.regel(200705, "01A01", JULI, 0, 53);
        Prestatieregel uur = w.regel(200705, "01A01", AUGUSTUS, 1, 3200);
        assertThat(codes(w.declareer("D1", AUGUSTUS, minuten(nul, 0, 53, 0), uur))).isEmpty();
        assertThat(w.uitkomst(w.declareer("D2", AUGUSTUS, w.regel(200701, "02A01", JULI, 0, 5940))))
                .satisfies(u -> assertThat(u.toegekend()).isEqualTo(Euro.NUL))
                .satisfies(u -> assertThat(u.afgekeurd()).isZero());
    }

    @Test
    void een_regel_zonder_tarief_wordt_nooit_goedgekeurd_behalve_in_euros() {
        w.db.toezicht().voer("delete from tarief where productcode = '02A01'");
        Prestatieregel r = w.regel(200701, "02A01", JULI, 1, 0);
        UUID d = w.declareer("D1", JULI, anders(r, r.referentie(), 1, "04", null, 99_999_999));
        assertThat(codes(d).get(0)).contains("0611");
    }

    @Test
    void euros_hebben_geen_tarief_en_volume_is_het_bedrag_IV042() {
        w.toewijzing(200706, "10A01", "83", "6", 50_000, "2026-01-01", "2026-12-31", 50_000);
        Prestatieregel een = w.regel(200706, "10A01", JULI, 30_000, 0);
        Prestatieregel twee = w.regel(200706, "10A01", AUGUSTUS, 20_001, 0);
        UUID d =
                w.declareer(
                        "D1",
                        AUGUSTUS,
                        anders(een, een.referentie(), 30_000, "83", null, 30_000),
                        anders(twee, twee.referentie(), 20_001, "83", null, 20_001));
        assertThat(codes(d)).containsExactly(List.of("9322"));
        Prestatieregel scheef = w.regel(200706, "10A01", AUGUSTUS, 1, 0);
        UUID s =
                w.declareer(
                        "D2", AUGUSTUS, anders(scheef, scheef.referentie(), 1, "83", null, 20_000));
        assertThat(codes(s)).containsExactly(List.of("9346"));
    }

    @Test
    void een_budget_op_een_generieke_toewijzing_hangt_niet_af_van_de_volgorde_van_regels_TR369() {
        List<String> uitkomsten = new ArrayList<>();
        for (boolean omgekeerd : List.of(false, true)) {
            Kleinewereld v = new Kleinewereld();
            UUID t =
                    v.toewijzing(
                            200707, "02A01", "04", "6", 1, "2026-01-01", "2026-12-31", 100_000);
            v.db.toezicht()
                    .voer(
                            "update toewijzing set categorie = null, productcode = null, volume = null, eenheid ="
                                    + " null, frequentie = null, budget = 100000 where id = ?",
                            t);
            Prestatieregel a = v.regel(200707, "01A01", JULI, 20, 3200);
            Prestatieregel b = v.regel(200707, "02A01", JULI, 10, 5940);
            UUID d =
                    omgekeerd
                            ? v.declareer("D1", JULI, metNr(b, 1), metNr(a, 2))
                            : v.declareer("D1", JULI, metNr(a, 1), metNr(b, 2));
            uitkomsten.add(
                    v.afgekeurd(d).stream()
                            .map(r -> r.regel().code() + r.codes())
                            .toList()
                            .toString());
        }
        assertThat(uitkomsten).containsExactly("[02A01[9369]]", "[02A01[9369]]");
    }

    private static Prestatieregel metNr(Prestatieregel r, long nr) {
        return new Prestatieregel(
                nr,
                r.bsn(),
                r.referentie(),
                null,
                r.toewijzingnummer(),
                r.categorie(),
                r.code(),
                r.begin(),
                r.eind(),
                r.volume(),
                r.eenheid(),
                r.tarief(),
                r.bedrag(),
                false);
    }

    @Test
    void een_declaratie_twee_keer_beoordelen_boekt_nooit_twee_keer_INV_9_3() {
        UUID d = w.declareer("D1", JULI, w.regel(200701, "02A01", JULI, 10, 5940));
        List<Long> voor = w.stand();
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        Kleinewereld.POSTKAMER,
                                        t ->
                                                t.eerste(
                                                        "select beoordeel_declaratie(?)",
                                                        r -> "",
                                                        d)))
                .isInstanceOf(Databankfout.class);
        assertThat(w.stand()).isEqualTo(voor);
        assertThat(w.verschillen()).isZero();
    }

    @Test
    void een_declaratie_waarvan_regels_in_de_bak_ontbreken_wordt_niet_beoordeeld() {
        assertThatThrownBy(() -> w.declareer("D1", JULI)).isInstanceOf(Databankfout.class);
        w.db.toezicht()
                .voer(
                        "create function raak_kwijt() returns trigger language plpgsql as $$ begin return null;"
                                + " end $$");
        w.db.toezicht()
                .voer(
                        "create trigger t before insert on staging.regel for each row when (new.nr % 2 = 0)"
                                + " execute function raak_kwijt()");
        List<Prestatieregel> regels =
                List.of(
                        w.regel(200701, "02A01", JULI, 10, 5940),
                        w.regel(200701, "02A01", AUGUSTUS, 10, 5940));
        assertThatThrownBy(() -> w.declareer("D2", AUGUSTUS, regels))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void een_periode_met_een_andere_einddag_is_geen_tweede_maand() {
        w.declareer("D1", JULI, w.regel(200701, "02A01", JULI, 10, 5940));
        Prestatieregel r = w.regel(200701, "02A01", JULI, 5, 5940);
        Prestatieregel korter =
                new Prestatieregel(
                        r.nr(),
                        r.bsn(),
                        r.referentie(),
                        null,
                        r.toewijzingnummer(),
                        r.categorie(),
                        r.code(),
                        r.begin(),
                        LocalDate.of(2026, 7, 30),
                        r.volume(),
                        r.eenheid(),
                        r.tarief(),
                        r.bedrag(),
                        false);
        assertThat(codes(w.declareer("D2", JULI, korter))).containsExactly(List.of("9389", "9388"));
    }

    @Test
    void
            een_gedeclareerde_toewijzing_wordt_niet_verwijderd_en_op_een_verwijderde_niet_gedeclareerd_TR385_TR384() {
        Prestatieregel r = w.regel(200701, "02A01", JULI, 10, 5940);
        w.declareer("D1", JULI, r);
        String verwijder =
                "update toewijzing set status = 'VERWIJDERD', eind = begin, reden_wijziging = '13'";
        assertThatThrownBy(() -> w.db.toezicht().voer(verwijder))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("23514");
        w.declareer("D2", AUGUSTUS, Kleinewereld.credit(r, 90));
        w.db.toezicht().voer(verwijder);
        assertThat(
                        codes(w.declareer("D3", AUGUSTUS, w.regel(200701, "02A01", JULI, 1, 5940)))
                                .get(0))
                .contains("9384");
    }

    @Test
    void tienduizend_regels_in_een_keer_tellen_tot_op_de_cent() {
        List<Prestatieregel> regels = new ArrayList<>();
        for (int i = 0; i < 1_250; i++) {
            w.db.toezicht()
                    .voer(
                            "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager,"
                                    + " bsn, client, categorie, budget, begin, eind, toegewezen, status) select"
                                    + " gen_random_uuid(), gemeente, aanbieder, wet, ?, overeenkomst, hulpvrager,"
                                    + " bsn, client, '01', 100000000, date '2026-01-01' + 0, '2026-12-31', nu(),"
                                    + " 'AFGEKEURD' from toewijzing where nummer = 200701",
                            300_000L + i);
            for (int m = 1; m <= 8; m++) {
                regels.add(w.regel(300_000 + i, "01A01", YearMonth.of(2026, m), 1, 3200));
            }
        }
        // Stapelend aangemaakt, want het gaat hier om de hoeveelheid
        w.db.toezicht().voer("alter table toewijzing disable trigger toewijzing_stapelt");
        w.db.toezicht().voer("update toewijzing set status = 'TOEGEWEZEN' where nummer >= 300000");
        UUID d = w.declareer("D1", AUGUSTUS, regels);
        assertThat(codes(d)).isEmpty();
        assertThat(w.uitkomst(d).toegekend()).isEqualTo(Euro.van("320000.00"));
    }
}
