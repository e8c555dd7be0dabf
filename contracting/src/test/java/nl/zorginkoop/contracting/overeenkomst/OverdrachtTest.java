package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.BO;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.EIK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.SYSTEEM;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.looptijd;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.overdracht;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.overgang;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.inkoop.Inkoopwereld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wie verder moet na het eind, en een onderneming die van hand verandert. */
class OverdrachtTest {
    private static final AgbCode ONBEKEND = new AgbCode("99999999");
    private static final AgbCode LINDE = new AgbCode("99000002");
    private static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, Inkoopwereld.WATERRIJK);
    private final Contractwereld w = new Contractwereld();
    private UUID contract;

    @BeforeEach
    void opgezegd() {
        w.db().metAanbieder(LINDE.code(), "De Linde");
        contract = w.lopend("2025-01-01", "2029-12-31", 0);
        w.client(contract, 1, "Jansen", null);
        w.client(contract, 2, "Bakker", null);
        w.client(contract, 3, "Visser", "2027-04-14");
        w.naar("2026-10-15");
    }

    @Test
    void een_overeenkomst_is_pas_beeindigd_als_elke_client_een_plek_heeft_INV_3_1() {
        zegOp();
        assertThat(open()).isEqualTo("2");
        // ook wie er in de opzegtermijn bij komt staat op de lijst
        w.client(contract, 4, "Mulder", null);
        w.naar("2027-04-15");
        laatAflopen();
        assertThat(w.stand(contract)).isEqualTo("AFBOUW");
        assertThat(open()).isEqualTo("3");
        weigertSql("update raamovereenkomst set toestand = 'BEEINDIGD'", "contract_clienten");

        linde();
        draagOver(1);
        beeindig(2, "De client is verhuisd.");
        assertThat(w.stand(contract)).isEqualTo("AFBOUW");
        assertThat(w.een("select count(*) from taak where toestand = 'OPEN'")).isEqualTo("1");
        beeindig(4, "De client stopt op eigen verzoek.");
        assertThat(w.stand(contract)).isEqualTo("BEEINDIGD");
    }

    @Test
    void zonder_lijst_is_er_geen_einde_INV_3_1() {
        zegOp();
        w.naar("2027-04-15");
        laatAflopen();
        w.db().toezicht().voer("alter table overdracht disable trigger overdracht_blijft");
        w.db().toezicht().voer("delete from overdracht");
        weigertSql("update raamovereenkomst set toestand = 'BEEINDIGD'", "contract_clienten");
    }

    @Test
    void overdragen_gaat_met_instemming_naar_wie_een_lopende_overeenkomst_heeft() {
        zegOp();
        weigert(() -> draagOver(1), Contractreden.OVERDRACHT_OPVOLGER);
        linde();
        weigert(() -> draagOver(1, LINDE, null), Contractreden.OVERDRACHT_INSTEMMING);
        weigert(
                () -> draagOver(1, LINDE, LocalDate.of(2026, 10, 16)),
                Contractreden.OVERDRACHT_INSTEMMING);
        weigert(() -> draagOver(1, null, LocalDate.of(2026, 10, 1)), Contractreden.OVERDRACHT_NAAR);
        draagOver(1);
        weigert(() -> beeindig(1, "toch niet"), Contractreden.OVERDRACHT_LIGT_VAST);
    }

    @Test
    void overnemen_kan_wie_het_product_nu_levert_en_niemand_weert() {
        zegOp();
        UUID linde = linde();
        assertThat(opvolgers()).containsExactly("De Linde");
        // Zodra de toewijzing een product noemt, moet de opvolger er een tarief voor hebben.
        doe(
                "update toewijzing set productcode = '02A01', eenheid = '01', frequentie = '4', volume = 60, budget = null where nummer = 1");
        assertThat(opvolgers()).isEmpty();
        doe(
                "insert into tarief select gen_random_uuid(), '"
                        + linde
                        + "', '9901', '99000002', 'WMO', '02A01', '01', '[2026-01-01,2027-01-01)',"
                        + " '[2026-01-01,)', 6500");
        assertThat(opvolgers()).containsExactly("De Linde");
        doe(
                "insert into contractbeperking (id, gemeente, aanbieder, overeenkomst, soort, signaal, grond,"
                        + " gevraagd_per, door) values (gen_random_uuid(), '9901', '99000002', '"
                        + linde
                        + "', 'CLIENTENSTOP_DIRECT', 'ONVEILIG', 'onveilig', '2026-10-15', 'cor')");
        assertThat(opvolgers()).isEmpty();
    }

    @Test
    void waar_overdragen_niet_kan_blijft_de_hulp_tegen_de_afgesproken_prijs_scenario_12() {
        zegOp();
        w.naar("2027-04-15");
        laatAflopen();
        w.db().doe(COR, d -> overdracht(d).stelUit(COR, id(1), "Niemand heeft plek."));
        assertThat(status(1)).isEqualTo("ONMOGELIJK");
        assertThat(w.een("select status from toewijzing where nummer = 1")).isEqualTo("TOEGEWEZEN");
        Contractantwoord lopend =
                w.beperk(
                        COR,
                        l ->
                                l.antwoord(
                                        COR,
                                        contract,
                                        LocalDate.of(2027, 5, 1),
                                        "LOPEND_SPECIFIEK",
                                        true));
        assertThat(lopend.toegestaan()).isTrue();
        assertThat(lopend.betaalbaar()).isTrue();
        assertThat(w.stand(contract)).isEqualTo("AFBOUW");
    }

    @Test
    void de_lijst_noemt_geen_naam_en_de_aanbieder_leest_mee() {
        zegOp();
        assertThat(w.db().als(BO, d -> overdracht(d).lijst(BO, vraag())).rijen())
                .extracting(Overdrachtrij::toewijzing)
                .containsExactly(1L, 2L);
        assertThat(w.db().als(BO, d -> overdracht(d).lijst(BO, vraag())).rijen().toString())
                .doesNotContain("Jansen");
        assertThatThrownBy(() -> w.db().doe(BO, d -> overdracht(d).beeindigHulp(BO, id(1), "weg")))
                .hasMessageContaining(Contractreden.ONBEKEND.zin());
    }

    @Test
    void na_ontbinding_komt_er_niemand_meer_bij() {
        w.zegOp(
                COR,
                contract,
                Eindopgave.op(Eindgrond.KWALITEIT, LocalDate.of(2026, 10, 15), "onveilig"));
        assertThat(w.stand(contract)).isEqualTo("OVERDRACHT");
        assertThatThrownBy(() -> w.client(contract, 9, "Nieuw", null))
                .isInstanceOf(Databankfout.class);
        assertThat(w.een("select count(*) from overdracht")).isEqualTo("3");
    }

    @Test
    void rechten_gaan_pas_over_na_schriftelijke_toestemming_INV_3_4() {
        weigert(
                () -> w.db().als(BO, d -> overgang(d).meld(BO, contract, EIK, "fusie")),
                Contractreden.OVERGANG_NAAR_ZICHZELF);
        weigert(
                () -> w.db().als(BO, d -> overgang(d).meld(BO, contract, ONBEKEND, "fusie")),
                Contractreden.OVERGANG_NAAR);
        UUID bij = w.db().als(BO, d -> overgang(d).meld(BO, contract, LINDE, "fusie"));
        UUID opvolger = linde();
        weigert(
                () -> w.db().doe(COR, d -> overgang(d).laatOvergaan(COR, bij, opvolger)),
                Contractreden.OVERGANG_TOESTEMMING);
        weigert(
                () -> w.db().als(BO, d -> overgang(d).meld(BO, contract, LINDE, "nog eens")),
                Contractreden.OVERGANG_LOOPT);
        w.db().doe(COR, d -> overgang(d).besluit(COR, bij, true, "eisen getoetst"));
        weigert(
                () -> w.db().doe(COR, d -> overgang(d).laatOvergaan(COR, bij, contract)),
                Contractreden.OVERGANG_OPVOLGER);
        weigert(
                () -> w.db().doe(COR, d -> overgang(d).besluit(COR, bij, false, "toch niet")),
                Contractreden.OVERGANG_LIGT_VAST);
        w.db().doe(COR, d -> overgang(d).laatOvergaan(COR, bij, opvolger));
        assertThat(w.een("select opvolger from contractovergang")).isEqualTo(opvolger.toString());
    }

    @Test
    void de_aanbieder_geeft_zichzelf_geen_toestemming_INV_3_4() {
        UUID bij = w.db().als(BO, d -> overgang(d).meld(BO, contract, LINDE, "fusie"));
        weigert(
                () -> w.db().doe(BO, d -> overgang(d).besluit(BO, bij, true, "prima")),
                Contractreden.ONBEKEND);
    }

    @Test
    void een_overdracht_of_weigering_houdt_vernietigen_niet_tegen() {
        zegOp();
        w.db().toezicht()
                .voer(
                        "insert into acceptatieweigering (id, gemeente, aanbieder, toewijzing, grond, toelichting, door)"
                                + " select uuidv7(), gemeente, aanbieder, id, 'NIET_PASSEND', 'x', 'els' from toewijzing"
                                + " where nummer = 1");
        w.db().toezicht().voer("update toewijzing set eind = '2026-12-31' where eind is null");
        w.naar("2055-01-01");
        w.db().als(
                        SYSTEEM,
                        d ->
                                d.eerste("select vernietig(500) as n", r -> r.getInt("n"))
                                        .orElseThrow());
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
        assertThat(w.een("select count(*) from overdracht")).isEqualTo("0");
        assertThat(w.een("select count(*) from acceptatieweigering")).isEqualTo("0");
    }

    private void zegOp() {
        w.zegOp(
                COR,
                contract,
                Eindopgave.op(Eindgrond.TUSSENTIJDS, LocalDate.of(2027, 4, 15), "minder vraag"));
    }

    private List<String> opvolgers() {
        return w
                .db()
                .als(RIA, d -> overdracht(d).keuze(RIA, id(1)))
                .orElseThrow()
                .opvolgers()
                .stream()
                .map(Overdrachtkeuze.Opvolger::naam)
                .toList();
    }

    private void doe(String sql) {
        w.db().toezicht().voer(sql);
    }

    private UUID linde() {
        UUID id = UUID.randomUUID();
        w.db().toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values"
                                + " (?, '9901', ?, 'WMO', 'LINDE', 'Linde', 'INSPANNINGSGERICHT', '2025-01-01')",
                        id,
                        LINDE.code());
        return id;
    }

    private void draagOver(long nummer) {
        draagOver(nummer, LINDE, LocalDate.of(2026, 10, 15));
    }

    private void draagOver(long nummer, AgbCode naar, LocalDate instemming) {
        w.db().doe(
                        RIA,
                        d ->
                                overdracht(d)
                                        .draagOver(
                                                RIA,
                                                id(nummer),
                                                naar,
                                                instemming,
                                                "akkoord van de client"));
    }

    private void beeindig(long nummer, String reden) {
        w.db().doe(RIA, d -> overdracht(d).beeindigHulp(RIA, id(nummer), reden));
    }

    private void laatAflopen() {
        w.db().doe(SYSTEEM, d -> looptijd(d).laatAflopen(SYSTEEM, contract));
    }

    private UUID id(long nummer) {
        return UUID.fromString(
                w.een(
                        "select d.id from overdracht d join toewijzing t on t.id = d.toewijzing where t.nummer = "
                                + nummer));
    }

    private String status(long nummer) {
        return w.db().als(COR, d -> overdracht(d).lijst(COR, vraag())).rijen().stream()
                .filter(r -> r.toewijzing() == nummer)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private Bladvraag vraag() {
        return Bladvraag.eerste(10).met("contract", contract.toString());
    }

    private String open() {
        return w.een("select count(*) from overdracht where uitkomst is null");
    }

    private void weigertSql(String sql, String regel) {
        assertThatThrownBy(() -> w.db().doe(COR, d -> d.voer(sql + " where id = ?", contract)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo(regel);
    }
}
