package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.begroting.Begrotingswereld.weigert;
import static nl.zorginkoop.contracting.budget.Prognosewereld.CONNY;
import static nl.zorginkoop.contracting.budget.Prognosewereld.LINDE;
import static nl.zorginkoop.contracting.budget.Prognosewereld.VEERPONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Boekhouding;
import nl.zorginkoop.contracting.budget.Prognosewereld;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/**
 * Wat aan het jaareinde geleverd is en nog niet gedeclareerd (lifecycles §8, rulings B3, B4,
 * BU-21): vastgelegd, na te rekenen, te boeken en later naast de werkelijkheid.
 */
class SchattingTest {
    private static final LocalDate OUDJAAR = LocalDate.of(2026, 12, 31);

    private final Prognosewereld w = new Prognosewereld();

    private static final class Kamer {
        final Schattingloket loket = new Schattingloket();
        final Schattingoverzicht overzicht = new Schattingoverzicht();
    }

    private <T> T als(Function<Kamer, T> werk) {
        return w.db.als(
                CONNY,
                d -> {
                    Kamer k = new Kamer();
                    k.loket.databank = d;
                    k.loket.leveringsschatting = Boekhouding.schatting(d);
                    k.overzicht.databank = d;
                    return werk.apply(k);
                });
    }

    private UUID maakOp(LocalDate peil) {
        return als(k -> k.loket.maakOp(CONNY, 2026, peil));
    }

    private Schattingbeeld beeld(UUID id) {
        return als(k -> k.overzicht.schatting(CONNY, id)).orElseThrow();
    }

    private Optional<Schattingrij> kop(UUID id) {
        return als(k -> k.overzicht.kop(CONNY, id));
    }

    private static Bladvraag van(UUID id) {
        return Bladvraag.eerste(25).met("schatting", id.toString());
    }

    private List<Schattingregelrij> regels(UUID id) {
        return als(k -> k.overzicht.regels(CONNY, van(id))).rijen();
    }

    private List<String> kort(UUID id) {
        return regels(id).stream()
                .map(
                        r ->
                                r.aanbiedernaam()
                                        + " "
                                        + r.laatste()
                                        + " "
                                        + r.onderweg().centen() / 100
                                        + " "
                                        + r.graad()
                                        + " "
                                        + r.midden().centen() / 100)
                .toList();
    }

    private static YearMonth maand(int jaar, int m) {
        return YearMonth.of(jaar, m);
    }

    /**
     * Een jaar lang 1.000 per dertig dagen, gedeclareerd voor {@code bedrag} tot en met een maand.
     */
    private UUID jaar(UUID plafond, int jaar, String agb, int tot, String bedrag) {
        UUID t =
                w.wijs(
                        plafond,
                        w.client(),
                        "45A04",
                        agb,
                        jaar + "-01-01",
                        jaar + "-12-31",
                        "36500.00");
        for (int m = 1; m <= tot; m++) {
            declareer(plafond, t, agb, maand(jaar, m), bedrag);
        }
        return t;
    }

    /** Op de vijfde van de maand erna. */
    private void declareer(UUID plafond, UUID t, String agb, YearMonth m, String bedrag) {
        w.op(m.plusMonths(1).atDay(5).toString());
        w.realiseer(plafond, t, agb, m.toString(), bedrag);
    }

    private String een(String sql, Object... waarden) {
        return w.db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    private UUID begroting(int jaar) {
        return w.op(jaar - 1 + "-12-20").plafond(jaar, "100000.00");
    }

    @Test
    void wie_achterloopt_telt_vanaf_zijn_eigen_laatste_maand_en_alles_maal_de_benutting() {
        UUID p = begroting(2026);
        // 100 per dag; De Linde declareerde tot en met november alles, De Veerpont niets na
        // september
        jaar(p, 2026, VEERPONT, 9, "3033.33");
        jaar(p, 2026, LINDE, 11, "3036.36");
        w.op("2027-01-02");

        UUID id = maakOp(OUDJAAR);

        // 365 dagen van 100; de benutting is 60.699,93 van 27.300 + 33.400
        assertThat(kort(id))
                .containsExactly("De Veerpont 9 9200 10000 9200", "De Linde 11 3100 10000 3100");
        assertThat(beeld(id).kop().midden()).isEqualTo(Euro.van("12300.00"));
        assertThat(beeld(id).kop().regels()).isEqualTo(2);
    }

    /** ADR 0045: wie van een ander kind al klaar is, heeft van dit kind nog alles open. */
    @Test
    void een_toewijzing_met_december_wist_niet_wat_de_aanbieder_van_een_andere_nog_open_heeft() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 9, "3033.33");
        UUID klaar = jaar(p, 2026, LINDE, 11, "3041.66");
        w.op("2026-12-28");
        w.realiseer(p, klaar, LINDE, "2026-12", "3041.66");
        w.op("2027-01-02");

        UUID id = maakOp(OUDJAAR);

        // 92 dagen van 100 van de ene; een regel, zo ver als wie het verst achterloopt
        assertThat(kort(id)).containsExactly("De Linde 9 9200 10000 9200");
        // vlak: drie maanden van 6.074,99, min wat de andere toewijzing daar al van declareerde
        assertThat(beeld(id).kop().laag()).isEqualTo(Euro.van("9099.99"));
        assertThat(beeld(id).kop().hoog()).isEqualTo(Euro.van("9200.00"));
    }

    @Test
    void wie_pas_in_december_begint_heeft_van_daarvoor_niets_open() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "3036.36");
        w.op("2026-12-01");
        w.wijs(p, w.client(), "45A04", LINDE, "2026-12-10", "2026-12-31", "2200.00");
        w.op("2027-01-02");

        assertThat(kort(maakOp(OUDJAAR))).containsExactly("De Linde 11 5300 10000 5300");
    }

    @Test
    void zonder_gedeclareerde_maand_zegt_het_gemiddelde_niets_en_telt_het_niet_in_de_band() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 0, "0.00");
        w.op("2027-01-02");

        UUID id = maakOp(OUDJAAR);

        assertThat(kort(id)).containsExactly("De Linde 0 36500 10000 36500");
        assertThat(beeld(id).kop().laag()).isEqualTo(beeld(id).kop().midden());
        assertThat(een("select count(vlak) from schattingregel")).isEqualTo("0");
    }

    @Test
    void de_som_is_die_van_de_prognose_als_ieder_even_ver_is() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        jaar(p, 2026, VEERPONT, 11, "2400.00");
        w.op("2026-03-01");
        UUID kort = w.wijs(p, w.client(), "45A48", VEERPONT, "2026-03-01", "2026-12-15", "2900.00");
        for (int m = 3; m <= 11; m++) {
            declareer(p, kort, VEERPONT, maand(2026, m), "240.00");
        }
        w.op("2027-01-02");

        UUID id = maakOp(OUDJAAR);

        assertThat(regels(id)).hasSize(3);
        assertThat(regels(id).stream().mapToLong(r -> r.onderweg().centen()).sum())
                .isEqualTo(
                        Long.parseLong(
                                een(
                                        "select sum(onderweg) from prognosefeiten(array[?]::uuid[],"
                                                + " array['2026-12-31']::date[])",
                                        p)));
    }

    @Test
    void de_benutting_is_die_van_de_hele_begroting() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");

        // 26.400 gedeclareerd waar 33.400 te verwachten was
        assertThat(kort(maakOp(OUDJAAR))).containsExactly("De Linde 11 3100 7904 2450");
    }

    @Test
    void wat_er_op_de_peildag_bekend_was_telt_ook_als_er_later_geschat_wordt() {
        UUID p = begroting(2026);
        UUID t = jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");
        UUID eerst = maakOp(OUDJAAR);
        declareer(p, t, LINDE, maand(2026, 12), "2000.00");
        w.op("2027-02-01");

        UUID later = maakOp(OUDJAAR);

        assertThat(kort(later)).isEqualTo(kort(eerst));
        assertThat(beeld(later).kop().hoog()).isEqualTo(beeld(eerst).kop().hoog());
        // met wat er in februari bekend is, is er niets meer te schatten
        assertThat(beeld(maakOp(LocalDate.of(2027, 2, 1))).kop().midden()).isEqualTo(Euro.NUL);
    }

    @Test
    void zonder_afgesloten_jaar_loopt_de_band_tussen_de_methoden() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");

        UUID id = maakOp(OUDJAAR);

        assertThat(beeld(id).verleden()).isFalse();
        assertThat(beeld(id).proeven()).isEmpty();
        assertThat(beeld(id).kop().laag()).as("het gemiddelde").isEqualTo(Euro.van("2400.00"));
        assertThat(beeld(id).kop().midden()).isEqualTo(Euro.van("2450.24"));
        assertThat(beeld(id).kop().hoog()).as("alles").isEqualTo(Euro.van("3100.00"));
    }

    @Test
    void de_band_is_de_eigen_fout_in_afgesloten_jaren_BU_21() {
        UUID vorig = begroting(2025);
        UUID t = jaar(vorig, 2025, LINDE, 11, "2400.00");
        declareer(vorig, t, LINDE, maand(2025, 12), "2940.29");
        UUID p = w.plafond(2026, "100000.00");
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");

        Schattingbeeld b = beeld(maakOp(OUDJAAR));

        assertThat(b.verleden()).isTrue();
        assertThat(b.proeven())
                .extracting(Schattingbeeld.Proef::peil)
                .containsExactly(LocalDate.of(2025, 11, 30), LocalDate.of(2025, 12, 31));
        // in 2025 kwam er eind december 2.940,29 waar 2.450,24 geschat zou zijn: 120 procent
        assertThat(b.proeven().get(1).geschat()).isEqualTo(Euro.van("2450.24"));
        assertThat(b.proeven().get(1).werkelijk()).isEqualTo(Euro.van("2940.29"));
        assertThat(b.proeven().get(1).fout()).isEqualTo(-1667);
        assertThat(b.kop().midden()).isEqualTo(Euro.van("2450.24"));
        assertThat(b.kop().hoog()).isEqualTo(Euro.van("2940.29"));
    }

    @Test
    void een_jaar_dat_op_die_dag_al_over_was_zegt_niets_over_de_band() {
        UUID vorig = begroting(2025);
        UUID t = jaar(vorig, 2025, LINDE, 11, "2400.00");
        w.op("2026-01-05");
        w.db.toezicht()
                .voer("insert into jaarovergang (gemeente, jaar, door) values ('0882', 2025, 'c')");
        w.op("2026-01-20");
        w.realiseer(vorig, t, LINDE, "2025-12", "2000.00");
        UUID p = w.plafond(2026, "100000.00");
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-06");

        Schattingbeeld na = beeld(maakOp(LocalDate.of(2027, 1, 5)));
        assertThat(na.kop().midden()).isEqualTo(Euro.van("2450.24"));
        assertThat(na.proeven()).isEmpty();
        assertThat(na.verleden()).isFalse();

        // een dag eerder stond alles nog in het oude jaar
        assertThat(beeld(maakOp(LocalDate.of(2027, 1, 4))).proeven())
                .extracting(Schattingbeeld.Proef::peil)
                .containsExactly(LocalDate.of(2026, 1, 4));
    }

    @Test
    void wat_op_de_peildag_zelf_na_het_schatten_komt_telt_als_gekomen() {
        UUID p = begroting(2026);
        UUID t = jaar(p, 2026, LINDE, 10, "3040.00");
        w.op("2026-11-15");
        UUID id = maakOp(LocalDate.of(2026, 11, 15));
        assertThat(kort(id)).containsExactly("De Linde 10 1500 10000 1500");

        w.db.opKlok(Instant.parse("2026-11-15T15:00:00Z"));
        w.realiseer(p, t, LINDE, "2026-11", "3000.00");

        assertThat(beeld(id).gekomen()).isEqualTo(Euro.van("1500.00"));
        assertThat(beeld(id).ongeschat()).isEqualTo(Euro.NUL);
    }

    @Test
    void de_toets_zet_er_later_naast_wat_er_kwam_ook_waar_geen_regel_van_was() {
        UUID p = begroting(2026);
        UUID t = jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2026-12-15");
        UUID laat = w.wijs(p, w.client(), "45A48", VEERPONT, "2027-01-01", "2027-01-31", "500.00");
        w.op("2027-01-02");
        UUID id = maakOp(OUDJAAR);
        assertThat(beeld(id).gekomen()).isEqualTo(Euro.NUL);
        assertThat(beeld(id).fout()).isNull();

        declareer(p, t, LINDE, maand(2026, 12), "2000.00");
        w.realiseer(p, t, LINDE, "2026-11", "100.00");
        w.realiseer(p, laat, VEERPONT, "2026-12", "50.00");

        assertThat(beeld(id).gekomen()).isEqualTo(Euro.van("2150.00"));
        assertThat(beeld(id).ongeschat()).isEqualTo(Euro.van("50.00"));
        assertThat(beeld(id).verschil()).isEqualTo(Euro.van("300.24"));
        assertThat(beeld(id).fout()).as("300,24 te hoog op 2.150").isEqualTo(1396);
        assertThat(regels(id))
                .extracting(r -> r.gekomen() + " " + r.verschil())
                .containsExactly("€ 2.100,00 € 350,24");
    }

    @Test
    void midden_in_een_maand_telt_die_maand_naar_dagen() {
        UUID p = begroting(2026);
        UUID t = jaar(p, 2026, LINDE, 10, "3040.00");
        w.op("2026-11-16");

        UUID id = maakOp(LocalDate.of(2026, 11, 15));
        assertThat(kort(id)).containsExactly("De Linde 10 1500 10000 1500");

        declareer(p, t, LINDE, maand(2026, 11), "3000.00");
        assertThat(beeld(id).gekomen()).isEqualTo(Euro.van("1500.00"));
    }

    @Test
    void scherm_uitvoer_en_kop_tellen_hetzelfde_op() {
        UUID p = begroting(2026);
        UUID t = jaar(p, 2026, LINDE, 11, "2400.00");
        jaar(p, 2026, VEERPONT, 8, "2111.11");
        w.op("2027-01-02");
        UUID id = maakOp(OUDJAAR);
        declareer(p, t, LINDE, maand(2026, 12), "2000.00");
        List<Euro> uitvoer = new ArrayList<>();
        List<Euro> gekomen = new ArrayList<>();
        als(
                k -> {
                    k.overzicht.alleRegels(
                            CONNY,
                            van(id),
                            r -> {
                                uitvoer.add(r.midden());
                                gekomen.add(r.gekomen());
                            });
                    return null;
                });

        assertThat(regels(id)).extracting(Schattingregelrij::gekomen).isEqualTo(gekomen);
        assertThat(gekomen.stream().reduce(Euro.NUL, Euro::plus)).isEqualTo(Euro.van("2000.00"));
        assertThat(kop(id)).contains(beeld(id).kop());
        assertThat(kop(UUID.randomUUID())).isEmpty();

        assertThat(uitvoer.stream().reduce(Euro.NUL, Euro::plus))
                .isEqualTo(beeld(id).kop().midden());
        assertThat(regels(id).stream().map(Schattingregelrij::midden).reduce(Euro.NUL, Euro::plus))
                .isEqualTo(beeld(id).kop().midden());
        assertThat(beeld(id).sommen())
                .extracting(Schattingbeeld.Som::midden)
                .containsExactly(beeld(id).kop().midden());
    }

    private void rekening(String soort, UUID plafond, String grootboek) {
        w.db.toezicht()
                .voer(
                        "insert into journaalrekening (gemeente, soort, plafond, taakveld, kostenplaats, grootboek, vanaf,"
                                + " door) select '0882', ?, p, case when p is not null then '6.72a' end, case when p is"
                                + " not null then '4400' end, ?, '2026-01-01', 'conny' from (select ?::uuid as p) x",
                        soort,
                        grootboek,
                        plafond);
    }

    private List<String> journaal(UUID id) {
        return als(k -> k.overzicht.journaal(CONNY, van(id))).rijen().stream()
                .map(
                        j ->
                                j.dag()
                                        + " "
                                        + j.soort()
                                        + " "
                                        + j.grootboek()
                                        + " "
                                        + j.taakveld()
                                        + " "
                                        + j.debet().centen()
                                        + " "
                                        + j.credit().centen())
                .toList();
    }

    private int boek(UUID id) {
        return als(k -> k.loket.journaliseer(CONNY, id));
    }

    @Test
    void de_journaalpost_draait_op_1_januari_terug_en_nog_eens_boekt_niets() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");
        UUID id = maakOp(OUDJAAR);
        weigert(Begrotingsreden.REKENING_ONTBREEKT, () -> boek(id));
        rekening("LAST", p, "4000");
        weigert(Begrotingsreden.REKENING_ONTBREEKT, () -> boek(id));
        rekening("OVERLOPEND", null, "1900");

        assertThat(boek(id)).isEqualTo(4);
        assertThat(journaal(id))
                .containsExactly(
                        "2026-12-31 LAST 4000 6.72a 245024 0",
                        "2026-12-31 OVERLOPEND 1900 null 0 245024",
                        "2027-01-01 LAST 4000 6.72a 0 245024",
                        "2027-01-01 OVERLOPEND 1900 null 245024 0");
        assertThat(boek(id)).as("nog eens doet niets").isZero();
        assertThat(boek(maakOp(OUDJAAR))).as("dezelfde stand").isZero();
    }

    /** Wat er in januari goedgekeurd werd, was dan in geen van beide een last. */
    @Test
    void een_schatting_met_een_peildag_na_het_jaareinde_wordt_geen_journaalpost() {
        UUID p = begroting(2026);
        UUID t = jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");
        rekening("LAST", p, "4000");
        rekening("OVERLOPEND", null, "1900");
        boek(maakOp(OUDJAAR));
        declareer(p, t, LINDE, maand(2026, 12), "2000.00");
        UUID later = maakOp(LocalDate.of(2027, 1, 5));

        assertThat(beeld(later).kop().boekbaar()).isFalse();
        weigert(Begrotingsreden.POST_NA_JAAREINDE, () -> boek(later));
        assertThat(een("select sum(debet) from schattingjournaal where dag = '2026-12-31'"))
                .isEqualTo("245024");
    }

    @Test
    void na_een_verbeterde_rekening_staat_er_op_de_oude_niets_meer_B4() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");
        rekening("LAST", p, "4000");
        rekening("OVERLOPEND", null, "1900");
        boek(maakOp(OUDJAAR));
        w.op("2027-01-03");
        rekening("LAST", p, "4010");
        rekening("OVERLOPEND", null, "1910");

        UUID later = maakOp(OUDJAAR);
        assertThat(boek(later)).isEqualTo(8);

        assertThat(journaal(later).subList(0, 4))
                .containsExactly(
                        "2026-12-31 LAST 4000 6.72a 0 245024",
                        "2026-12-31 LAST 4010 6.72a 245024 0",
                        "2026-12-31 OVERLOPEND 1900 null 245024 0",
                        "2026-12-31 OVERLOPEND 1910 null 0 245024");
        assertThat(
                        een(
                                "select string_agg(grootboek || ' ' || saldo, ', ' order by grootboek) from (select"
                                        + " grootboek, sum(debet - credit) as saldo from schattingjournaal where not"
                                        + " terug group by 1 having sum(debet) <> sum(credit)) x"))
                .isEqualTo("1910 -245024, 4010 245024");
        assertThat(een("select sum(debet) - sum(credit) from schattingjournaal")).isEqualTo("0");
    }

    @Test
    void een_oudere_schatting_vervangt_de_post_van_een_nieuwere_niet() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2027-01-02");
        rekening("LAST", p, "4000");
        rekening("OVERLOPEND", null, "1900");
        UUID oud = maakOp(OUDJAAR);
        w.op("2027-01-03");
        UUID nieuw = maakOp(OUDJAAR);
        boek(nieuw);

        weigert(Begrotingsreden.LATERE_GEBOEKT, () -> boek(oud));
        assertThat(beeld(oud).kop().geboekt()).isFalse();
        w.op("2027-01-04");
        UUID gelijk = maakOp(OUDJAAR);
        assertThat(boek(gelijk)).as("geen verschil").isZero();
        assertThat(beeld(gelijk).kop().geboekt()).isTrue();
        weigert(Begrotingsreden.LATERE_GEBOEKT, () -> boek(oud));
    }

    @Test
    void een_jaar_buiten_bereik_wordt_geweigerd_voor_er_geteld_wordt() {
        for (int jaar : new int[] {Integer.MIN_VALUE, 1999, 2100, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> als(k -> k.loket.maakOp(CONNY, jaar, OUDJAAR)))
                    .isInstanceOf(OngeldigeWaarde.class);
        }
        weigert(Begrotingsreden.PEIL_KAN_NIET, () -> maakOp(LocalDate.of(2028, 1, 1)));
        weigert(Begrotingsreden.PEIL_KAN_NIET, () -> maakOp(LocalDate.MAX));
        // de vloer zelf struikelt niet over een jaar dat geen datum is
        for (int jaar : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            weigert(
                    Begrotingsreden.PEIL_KAN_NIET,
                    () ->
                            Begrotingsreden.opDeVloer(
                                    () ->
                                            w.db.toezicht()
                                                    .voer(
                                                            "insert into schatting (gemeente, jaar, peil, formule, regels, laag,"
                                                                    + " midden, hoog, door) values ('0882', ?, '2024-11-30',"
                                                                    + " 'ONDERWEG_X_BENUTTING', 0, 0, 0, 0, 'c')",
                                                            jaar)));
        }
    }

    @Test
    void een_dag_die_nog_komt_of_na_de_overgang_is_niet_te_schatten() {
        UUID p = begroting(2026);
        jaar(p, 2026, LINDE, 11, "2400.00");
        w.op("2026-12-30");
        weigert(Begrotingsreden.PEIL_KAN_NIET, () -> maakOp(OUDJAAR));
        weigert(Begrotingsreden.PEIL_KAN_NIET, () -> maakOp(LocalDate.of(2025, 12, 31)));
        w.op("2027-01-10");
        w.db.toezicht()
                .voer("insert into jaarovergang (gemeente, jaar, door) values ('0882', 2026, 'c')");

        weigert(Begrotingsreden.NA_OVERGANG, () -> maakOp(LocalDate.of(2027, 1, 10)));
        assertThat(beeld(maakOp(OUDJAAR)).kop().midden()).isEqualTo(Euro.van("2450.24"));
    }
}
