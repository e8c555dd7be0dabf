package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.declaratie.Kleinewereld.AANBIEDER;
import static nl.zorginkoop.contracting.declaratie.Kleinewereld.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.termijn.Taak;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V10, HA-02, INV-3.3, rulings A11: wie leverde, mocht hij dat, en wie kijkt ernaar. */
class UitvoerderTest {
    private static final Namens ELS = Namens.aanbieder("els", AANBIEDER);
    private static final Namens ANDER = Namens.aanbieder("anna", new AgbCode("42420100"));
    private static final Namens COR = Namens.gemeente("cor", Rol.CONTRACTMANAGER, GEMEENTE);
    private static final Namens SYSTEEM = Namens.systeem(GEMEENTE);
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final String PRODUCT = "02A01";
    private static final String BV = "10000001";
    private static final String ZZP = "10000002";

    private Kleinewereld w;
    private UUID declaratie;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.metAanbieder("42420100", "De Eik");
        w.toewijzing(1, PRODUCT, "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        declaratie =
                w.declareer(
                        "D1",
                        AUGUSTUS,
                        w.regel(1, PRODUCT, JULI, 5, 5940),
                        w.regel(1, PRODUCT, AUGUSTUS, 5, 5940));
    }

    @Test
    void wie_nergens_geregistreerd_staat_wordt_een_taak_voor_de_contractmanager_V10() {
        assertThat(noem(BV))
                .singleElement()
                .satisfies(
                        u -> {
                            assertThat(u.overeenkomst()).isEqualTo(w.overeenkomst);
                            assertThat(u.naam()).isNull();
                            assertThat(List.of(u.regels(), u.tegen())).containsExactly(2L, 2L);
                        });

        assertThat(taken())
                .singleElement()
                .satisfies(
                        t -> {
                            assertThat(t.rol()).isEqualTo(Rol.CONTRACTMANAGER);
                            assertThat(t.aanbieder()).isNull();
                            assertThat(t.metReden()).isTrue();
                            assertThat(t.titel()).contains("D1");
                            assertThat(contract(t.onderwerp().id())).isEqualTo(w.overeenkomst);
                        });
    }

    @Test
    void toestemming_op_de_dag_zelf_is_op_tijd_en_een_dag_later_niet_V10() {
        onderaannemer(BV, false, null, "2026-01-01", null, "2026-07-01");
        onderaannemer("10000003", false, null, "2026-01-01", null, "2026-07-02");

        assertThat(tegen(BV)).isZero();
        assertThat(taken()).isEmpty();

        // juli begon zonder, augustus niet
        assertThat(tegen("10000003")).isEqualTo(1);
        assertThat(taken()).hasSize(1);
    }

    @Test
    void wie_er_voor_het_eind_van_een_regel_mee_ophield_leverde_haar_niet_helemaal_HA_02() {
        onderaannemer(BV, false, null, "2026-01-01", "2026-08-30", "2026-01-01");
        onderaannemer("10000003", false, null, "2026-01-01", "2026-08-31", "2026-01-01");
        assertThat(tegen(BV)).isEqualTo(1);
        assertThat(tegen("10000003")).isZero();
    }

    @Test
    void een_zzper_heeft_geen_toestemming_nodig_en_een_ander_product_wel_INV_3_3() {
        onderaannemer(ZZP, true, null, "2026-01-01", null, null);
        assertThat(tegen(ZZP)).isZero();
        assertThat(taken()).isEmpty();

        w.toewijzing(2, "01A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        UUID hulp = w.declareer("D2", AUGUSTUS, w.regel(2, "01A01", AUGUSTUS, 5, 3200));
        assertThat(noem(ELS, hulp, ZZP, "01A01")).extracting(Uitvoerder::tegen).containsOnly(1L);
        assertThat(taken()).hasSize(1);
    }

    @Test
    void onder_een_onderaannemer_werkt_ook_een_zzper_niet_zonder_toestemming_A11() {
        UUID boven = onderaannemer(BV, false, null, "2026-01-01", null, "2026-01-01");
        onderaannemer(ZZP, true, boven, "2026-01-01", null, null);
        assertThat(tegen(ZZP)).isEqualTo(2);
        assertThat(taken()).hasSize(1);
    }

    @Test
    void twee_keer_noemen_is_een_taak_ook_als_die_al_af_is() {
        assertThat(noem(BV)).isEqualTo(noem(BV));
        Taak taak = taken().get(0);
        assertThat(taken()).hasSize(1);

        w.db.doe(
                COR,
                d ->
                        assertThatThrownBy(
                                        () ->
                                                new Werkplaats(d)
                                                        .taken.gedaan(
                                                                COR, taak.id(), taak.versie(), " "))
                                .isInstanceOf(Weigering.class));
        w.db.doe(
                COR,
                d ->
                        new Werkplaats(d)
                                .taken.gedaan(
                                        COR, taak.id(), taak.versie(), "Alsnog gemeld en gezien."));
        noem(BV);
        assertThat(taken()).singleElement().extracting(Taak::id).isEqualTo(taak.id());
    }

    @Test
    void noemen_houdt_geen_betaling_op_en_raakt_geen_regel_OP095() {
        String voor = geld();
        noem(BV);
        taken();
        assertThat(geld()).isEqualTo(voor);
        assertThat(w.uitkomst(declaratie).toegekend().centen()).isEqualTo(10 * 5940);
        assertThat(w.verschillen()).isZero();
    }

    @Test
    void een_andere_aanbieder_noemt_niets_bij_deze_declaratie() {
        assertThatThrownBy(() -> noem(ANDER, declaratie, BV, PRODUCT))
                .isInstanceOf(Weigering.class)
                .extracting("reden")
                .isEqualTo(Declaratieloket.Reden.ONBEKEND);
        assertThat(sqlState(() -> schrijf(ANDER, AANBIEDER))).isEqualTo("42501");
        assertThat(sqlState(() -> schrijf(ANDER, ANDER.aanbieder()))).startsWith("23");
        assertThat(lijst(ANDER, l -> l.bijDeclaratie(ANDER, declaratie))).isEmpty();
    }

    @Test
    void zonder_regel_met_dit_product_is_er_niets_te_noemen() {
        assertThatThrownBy(() -> noem(ELS, declaratie, BV, "01A01"))
                .asInstanceOf(type(OngeldigeWaarde.class))
                .extracting(OngeldigeWaarde::veld)
                .isEqualTo("product");
        // een regel van geen toewijzing hoort bij geen overeenkomst
        UUID los = w.declareer("D2", AUGUSTUS, w.regel(99, PRODUCT, AUGUSTUS, 5, 5940));
        assertThatThrownBy(() -> noem(ELS, los, BV, PRODUCT)).isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void een_credit_levert_niets_en_telt_niet_mee() {
        Prestatieregel debet = w.regel(1, PRODUCT, YearMonth.of(2026, 6), 5, 5760);
        w.declareer("D0", AUGUSTUS, debet);
        UUID credit = w.declareer("D2", AUGUSTUS, Kleinewereld.credit(debet, 90));
        assertThat(w.uitkomst(credit).afgekeurd()).isZero();
        assertThatThrownBy(() -> noem(ELS, credit, BV, PRODUCT))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void een_kvk_nummer_heeft_acht_cijfers() {
        for (String fout : List.of("1000001", "100000011", "1000000A")) {
            assertThatThrownBy(() -> noem(fout))
                    .as(fout)
                    .asInstanceOf(type(OngeldigeWaarde.class))
                    .extracting(OngeldigeWaarde::veld)
                    .isEqualTo("kvk");
        }
    }

    @Test
    void het_oordeel_is_van_de_databank_en_staat_daarna_vast() {
        schrijf(ELS, AANBIEDER);
        assertThat(lijst(ELS, l -> l.bijDeclaratie(ELS, declaratie)))
                .singleElement()
                .satisfies(u -> assertThat(List.of(u.regels(), u.tegen())).containsExactly(2L, 2L));
        assertThat(sqlState(() -> w.db.doe(ELS, d -> d.voer("update uitvoerder set tegen = 0"))))
                .isEqualTo("42501");
    }

    @Test
    void onder_twee_overeenkomsten_oordeelt_elke_over_haar_eigen_regels() {
        onderaannemer(BV, false, null, "2026-01-01", null, "2026-01-01");
        w.db.toezicht().voer("update toewijzing set eind = '2026-06-30'");
        w.toewijzing(2, PRODUCT, "04", "4", 20, "2026-07-01", "2026-12-31", 1_000_000);
        w.db.toezicht()
                .voer(
                        """
                        with o as (insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)
                            select gen_random_uuid(), gemeente, aanbieder, wet, 'RO-2', naam, variant, begin
                            from raamovereenkomst returning *),
                        t as (insert into tarief select uuidv7(), o.id, t.gemeente, t.aanbieder, t.wet, t.productcode,
                            t.eenheid, t.geldig, t.bekend, t.bedrag from tarief t, o)
                        update toewijzing set overeenkomst = o.id from o where toewijzing.nummer = 2
                        """);
        UUID beide =
                w.declareer(
                        "D2",
                        AUGUSTUS,
                        w.regel(1, PRODUCT, YearMonth.of(2026, 6), 5, 5760),
                        w.regel(2, PRODUCT, JULI, 5, 5940),
                        w.regel(2, PRODUCT, AUGUSTUS, 5, 5940));

        assertThat(noem(ELS, beide, BV, PRODUCT))
                .hasSize(2)
                .allSatisfy(
                        u ->
                                assertThat(List.of(u.regels(), u.tegen()))
                                        .isEqualTo(
                                                u.overeenkomst().equals(w.overeenkomst)
                                                        ? List.of(1L, 0L)
                                                        : List.of(2L, 2L)));
        assertThat(taken()).hasSize(1);
        assertThat(lijst(COR, l -> l.bijOvereenkomst(COR, w.overeenkomst)))
                .singleElement()
                .extracting(Uitvoerder::naam)
                .isEqualTo("Hulp " + BV);
    }

    @Test
    void te_kiezen_zijn_de_producten_met_een_tarief() {
        assertThat(lijst(ELS, l -> l.producten(ELS, declaratie))).containsExactly("01A01", PRODUCT);
    }

    private long tegen(String kvk) {
        return noem(kvk).stream().mapToLong(Uitvoerder::tegen).sum();
    }

    private List<Uitvoerder> noem(String kvk) {
        return noem(ELS, declaratie, kvk, PRODUCT);
    }

    private List<Uitvoerder> noem(Namens wie, UUID waar, String kvk, String product) {
        return lijst(wie, l -> l.noem(wie, waar, kvk, product));
    }

    /** Wat het platform van de afgegane klokken maakte; ook wat al af is. */
    private List<Taak> taken() {
        List<UUID> rijp =
                w.db.toezicht()
                        .lijst(
                                "select id from termijn where soort = 'ONDERAANNEMER_ONBEKEND' and klaar is null",
                                r -> r.getObject("id", UUID.class));
        rijp.forEach(
                id -> w.db.doe(SYSTEEM, d -> new Werkplaats(d).termijnen.laatAfgaan(SYSTEEM, id)));
        return w
                .db
                .toezicht()
                .lijst(
                        "select onderwerp from taak where onderwerp_soort = 'UITVOERDER' order by onderwerp",
                        r -> r.getObject("onderwerp", UUID.class))
                .stream()
                .flatMap(
                        over ->
                                w
                                        .db
                                        .als(COR, d -> new Werkplaats(d).taken.over(COR, over))
                                        .stream())
                .toList();
    }

    private UUID contract(UUID uitvoerder) {
        return w.db.als(COR, d -> loket(d).overeenkomst(COR, uitvoerder)).orElseThrow();
    }

    private String geld() {
        return w.stand()
                + w.db.toezicht()
                        .eerste(
                                "select (select d::text from declaratie d) || string_agg(p::text, ' ' order by nr)"
                                        + " as alles from prestatie p",
                                r -> r.getString("alles"))
                        .orElseThrow();
    }

    private UUID onderaannemer(
            String kvk, boolean zzp, UUID onder, String begin, String eind, String toestemming) {
        UUID id = UUID.randomUUID();
        Databank d = w.db.toezicht();
        d.voer(
                "insert into onderaannemer (id, gemeente, aanbieder, overeenkomst, onder, naam, kvk, zzp, producten,"
                        + " begin, eind, door) values (?, ?, ?, ?, ?, 'Hulp ' || ?, ?, ?, array['02A01'], ?::date,"
                        + " ?::date, 'els')",
                id,
                GEMEENTE.code(),
                AANBIEDER.code(),
                w.overeenkomst,
                onder,
                kvk,
                kvk,
                zzp,
                begin,
                eind);
        if (toestemming != null) {
            d.voer(
                    "update onderaannemer set toestemming = ?::date, toestemming_door = 'cor' where id = ?",
                    toestemming,
                    id);
        }
        return id;
    }

    /** Langs de deur om: wie het zelf opschrijft, oordeelt nog niet zelf. */
    private void schrijf(Namens wie, AgbCode naam) {
        w.db.doe(
                wie,
                d ->
                        d.voer(
                                "insert into uitvoerder (id, gemeente, aanbieder, declaratie, overeenkomst, product,"
                                        + " kvk, regels, tegen, door) values (uuidv7(), ?, ?, ?, ?, ?, ?, 9, 0, 'x')",
                                GEMEENTE.code(),
                                naam.code(),
                                declaratie,
                                w.overeenkomst,
                                PRODUCT,
                                BV));
    }

    private static String sqlState(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            return fout.sqlState();
        }
        return "";
    }

    private <T> List<T> lijst(Namens wie, Function<Uitvoerderloket, List<T>> werk) {
        return w.db.als(wie, d -> werk.apply(loket(d)));
    }

    private static Uitvoerderloket loket(Databank d) {
        Uitvoerderloket l = new Uitvoerderloket();
        l.databank = d;
        l.termijnen = new Werkplaats(d).termijnen;
        l.klok = Testdatabank.klok(d);
        return l;
    }
}
