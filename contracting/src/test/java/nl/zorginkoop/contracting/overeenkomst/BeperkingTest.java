package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.ELS;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cliëntenstop, schorsing, acceptatieplicht en onderaannemers. */
class BeperkingTest {
    private final Contractwereld w = new Contractwereld();
    private UUID contract;

    @BeforeEach
    void contract() {
        contract = w.actief("INSPANNINGSGERICHT");
        w.naar("2026-09-10");
    }

    @Test
    void scenario_10_een_stop_gaat_op_zijn_vroegst_na_veertien_dagen_en_na_toestemming_V18() {
        weigert(() -> vraag("2026-09-20"), Contractreden.STOP_TE_VROEG);
        weigert(() -> vraag("2026-09-23"), Contractreden.STOP_TE_VROEG);
        UUID stop = vraag("2026-09-24");

        w.naar("2026-09-24");
        assertThat(antwoord("2026-09-24", null).redenen()).isEmpty();
        assertThat(antwoord("2026-09-24", null).verplicht()).isTrue();

        w.naar("2026-09-30");
        stemIn(stop);
        assertThat(antwoord("2026-09-29", null).toegestaan()).isTrue();
        assertThat(antwoord("2026-09-30", null).toegestaan()).isFalse();
        assertThat(antwoord("2026-09-30", "LOPEND_SPECIFIEK").toegestaan()).isTrue();
        // een crisis op 2 oktober blijft verplicht
        assertThat(antwoord("2026-10-02", "CRISIS"))
                .isEqualTo(
                        new Contractantwoord(true, true, true, List.of("CLIENTENSTOP_AANBIEDER")));
    }

    @Test
    void scenario_10_bij_een_onveilig_signaal_stopt_de_gemeente_dezelfde_dag() {
        w.naar("2026-10-05");
        leg(Beperkingssoort.CLIENTENSTOP_DIRECT, "ONVEILIG", "2026-10-05", null);
        assertThat(antwoord("2026-10-05", null).toegestaan()).isFalse();
        assertThat(antwoord("2026-10-05", "LOPEND_SPECIFIEK").toegestaan()).isFalse();
        assertThat(antwoord("2026-10-04", null).toegestaan()).isTrue();
    }

    @Test
    void toestemming_ruim_vooraf_vervroegt_niets_A11() {
        UUID stop = vraag("2026-10-01");
        stemIn(stop);
        assertThat(antwoord("2026-09-30", null).toegestaan()).isTrue();
        assertThat(antwoord("2026-10-01", null).toegestaan()).isFalse();
        weigert(
                () -> w.beperk(COR, l -> doe(() -> l.wijsAf(COR, stop))),
                Contractreden.BEPERKING_LIGT_VAST);
    }

    @Test
    void een_stop_die_is_opgeheven_geldt_niet_meer_en_een_toekomstige_begint_niet() {
        UUID stop = vraag("2026-09-24");
        stemIn(stop);
        w.naar("2026-10-10");
        hefOp(stop);
        assertThat(antwoord("2026-10-09", null).toegestaan()).isFalse();
        assertThat(antwoord("2026-10-10", null).toegestaan()).isTrue();
        weigert(() -> hefOp(stop), Contractreden.BEPERKING_LIGT_VAST);

        UUID later = vraag("2026-11-01");
        stemIn(later);
        hefOp(later);
        assertThat(antwoord("2026-11-01", null).toegestaan()).isTrue();
        UUID gevraagd = vraag("2026-11-05");
        weigert(() -> hefOp(gevraagd), Contractreden.BEPERKING_GELDT_NIET);
    }

    @Test
    void taakgericht_kent_geen_stop_en_de_aanbieder_geen_directe() {
        contract = w.actief("TAAKGERICHT");
        weigert(() -> vraag("2026-10-10"), Contractreden.STOP_TAAKGERICHT);
        weigert(
                () ->
                        w.beperk(
                                ELS,
                                l ->
                                        l.beperk(
                                                ELS,
                                                contract,
                                                opgave(
                                                        Beperkingssoort.CLIENTENSTOP_DIRECT,
                                                        "FRAUDE",
                                                        "2026-10-10",
                                                        null))),
                Contractreden.BEPERKING_KANT);
    }

    @Test
    void een_directe_stop_noemt_haar_signaal_en_een_andere_beperking_noemt_er_geen() {
        weigert(
                () -> leg(Beperkingssoort.CLIENTENSTOP_DIRECT, null, "2026-09-10", null),
                Contractreden.BEPERKING_SIGNAAL);
        weigert(
                () ->
                        leg(
                                Beperkingssoort.SCHORSING,
                                "FRAUDE",
                                "2026-09-10",
                                LocalDate.of(2026, 9, 9)),
                Contractreden.BEPERKING_SIGNAAL);
    }

    @Test
    void een_schorsing_vraagt_horen_en_duurt_negentig_dagen() {
        weigert(
                () -> leg(Beperkingssoort.SCHORSING, null, "2026-09-10", null),
                Contractreden.NIET_GEHOORD);
        leg(Beperkingssoort.SCHORSING, null, "2026-09-10", LocalDate.of(2026, 9, 9));
        assertThat(w.een("select eind - begin from contractbeperking")).isEqualTo("90");
        assertThat(antwoord("2026-09-11", null).toegestaan()).isFalse();
        assertThat(antwoord("2026-12-10", null).toegestaan()).isTrue();
    }

    @Test
    void een_aangeboden_contract_kent_geen_beperking() {
        contract = w.aangeboden();
        weigert(
                () -> leg(Beperkingssoort.CLIENTENSTOP_DIRECT, "FRAUDE", "2026-09-10", null),
                Contractreden.BEPERKING_CONTRACT);
    }

    @Test
    void een_toewijzing_weigeren_kan_op_precies_drie_gronden_die_kloppen_INV_3_2() {
        UUID toewijzing = toewijzing();
        weigert(() -> neemNietAan(toewijzing, Weigergrond.CLIENTENSTOP), Contractreden.GEEN_STOP);
        weigert(
                () -> neemNietAan(toewijzing, Weigergrond.BESTEDINGSRUIMTE_BEREIKT),
                Contractreden.RUIMTE_VRIJ);
        assertThatThrownBy(
                        () ->
                                w.db().doe(
                                                ELS,
                                                d ->
                                                        d.voer(
                                                                "insert into acceptatieweigering (id, gemeente,"
                                                                        + " aanbieder, toewijzing, grond,"
                                                                        + " toelichting, door) values (uuidv7(),"
                                                                        + " '9901', '99000001', ?, 'GEEN_ZIN', 'x',"
                                                                        + " 'els')",
                                                                toewijzing)))
                .isInstanceOf(Databankfout.class);
        neemNietAan(toewijzing, Weigergrond.NIET_PASSEND);
        weigert(
                () -> neemNietAan(toewijzing, Weigergrond.NIET_PASSEND),
                Contractreden.AL_GEWEIGERD);
    }

    @Test
    void een_onderaannemer_levert_na_toestemming_een_zzper_meteen_V10_INV_3_3() {
        UUID bv = onderaannemer(null, "10000001", false);
        onderaannemer(null, "10000002", true);
        assertThat(mag("10000001", "2026-09-10")).isEqualTo("f");
        assertThat(mag("10000002", "2026-09-10")).isEqualTo("t");
        assertThat(mag("19999999", "2026-09-10")).isEqualTo("f");

        w.naar("2026-09-20");
        besluit(bv);
        assertThat(mag("10000001", "2026-09-19")).isEqualTo("f");
        assertThat(mag("10000001", "2026-09-20")).isEqualTo("t");
    }

    @Test
    void onder_een_onderaannemer_werkt_nooit_iemand_zonder_toestemming_INV_3_3() {
        UUID bv = onderaannemer(null, "10000001", false);
        UUID zzp = onderaannemer(bv, "10000002", true);
        besluit(bv);
        assertThat(mag("10000002", "2026-09-10")).isEqualTo("f");
        besluit(zzp);
        assertThat(mag("10000002", "2026-09-10")).isEqualTo("t");
        weigert(() -> besluit(zzp, false), Contractreden.ONDERAANNEMER_LIGT_VAST);
    }

    private UUID vraag(String per) {
        return w.beperk(
                ELS,
                l ->
                        l.beperk(
                                ELS,
                                contract,
                                opgave(Beperkingssoort.CLIENTENSTOP_AANBIEDER, null, per, null)));
    }

    private UUID leg(Beperkingssoort soort, String signaal, String per, LocalDate gehoord) {
        return w.beperk(COR, l -> l.beperk(COR, contract, opgave(soort, signaal, per, gehoord)));
    }

    private static Beperkingsopgave opgave(
            Beperkingssoort soort, String signaal, String per, LocalDate gehoord) {
        return new Beperkingsopgave(
                soort, signaal, "te weinig plek", LocalDate.parse(per), gehoord);
    }

    private void hefOp(UUID stop) {
        w.beperk(COR, l -> doe(() -> l.hefOp(COR, stop, "er is weer plek")));
    }

    private void stemIn(UUID stop) {
        w.beperk(COR, l -> doe(() -> l.stemIn(COR, stop)));
    }

    private Contractantwoord antwoord(String dag, String grond) {
        return w.beperk(COR, l -> l.antwoord(COR, contract, LocalDate.parse(dag), grond, false));
    }

    private void neemNietAan(UUID toewijzing, Weigergrond grond) {
        w.beperk(ELS, l -> doe(() -> l.neemNietAan(ELS, toewijzing, grond, "reden")));
    }

    private UUID onderaannemer(UUID onder, String kvk, boolean zzp) {
        return w.beperk(
                ELS,
                l ->
                        l.meldOnderaannemer(
                                ELS,
                                contract,
                                new Onderaannemeropgave(
                                        onder,
                                        "Hulp " + kvk,
                                        kvk,
                                        zzp,
                                        List.of("02A01"),
                                        LocalDate.of(2026, 9, 1),
                                        null)));
    }

    private void besluit(UUID onderaannemer) {
        besluit(onderaannemer, true);
    }

    private void besluit(UUID onderaannemer, boolean ja) {
        w.beperk(COR, l -> doe(() -> l.besluitOnderaannemer(COR, onderaannemer, ja, "besluit")));
    }

    private String mag(String kvk, String dag) {
        return w.een(
                "select onderaannemer_mag('%s', '%s', '02A01', '%s')"
                        .formatted(contract, kvk, dag));
    }

    private UUID toewijzing() {
        return w.client(contract, 1, "Proef", "2026-12-31");
    }

    private static Void doe(Runnable werk) {
        werk.run();
        return null;
    }
}
