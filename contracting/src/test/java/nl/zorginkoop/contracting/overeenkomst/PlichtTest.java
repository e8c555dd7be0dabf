package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.BO;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.COR;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.EIK;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.ELS;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.betaalstop;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.plichten;
import static nl.zorginkoop.contracting.overeenkomst.Contractwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verplichtingen, meldingen, normen en wanneer er niet betaald wordt. */
class PlichtTest {
    private final Contractwereld w = new Contractwereld();
    private UUID contract;

    @BeforeEach
    void contract() {
        contract = w.lopend("2025-01-01", "2027-12-31", 0);
        w.naar("2026-10-15");
    }

    @Test
    void een_reeks_loopt_tot_het_eind_en_elke_dag_heeft_een_klok_en_een_herinnering() {
        legVast(Plichtsoort.INFORMATIESET, "2027-01-31", 3, null);
        assertThat(
                        w.een(
                                "select string_agg(uiterlijk::text, ' ' order by uiterlijk) from contractplicht"))
                .isEqualTo("2027-01-31 2027-04-30 2027-07-31 2027-10-31");
        assertThat(w.een("select count(*) from termijn where soort = 'CONTRACT_PLICHT'"))
                .isEqualTo("4");
        assertThat(
                        w.een(
                                "select min((einde at time zone 'Europe/Amsterdam')::date) || min(taak_rol) from termijn where"
                                        + " soort = 'CONTRACT_PLICHT_VOORAF'"))
                .isEqualTo("2027-01-17ZORGAANBIEDER");
    }

    @Test
    void wat_geleverd_is_stopt_zijn_klok_en_te_laat_blijft_te_zien() {
        legVast(Plichtsoort.VERANTWOORDING, "2026-11-01", 0, null);
        assertThat(status()).isEqualTo("BINNENKORT");
        UUID plicht = UUID.fromString(w.een("select id from contractplicht"));
        weigert(
                () -> w.db().doe(COR, d -> plichten(d).komNa(COR, plicht, "gedaan", null)),
                Contractreden.NAKOMING_KANT);
        w.naar("2026-11-02");
        assertThat(status()).isEqualTo("TE_LAAT");
        w.db().doe(ELS, d -> plichten(d).komNa(ELS, plicht, "verstuurd", null));
        assertThat(status()).isEqualTo("TE_LAAT_GELEVERD");
        assertThat(
                        w.een(
                                "select count(*) from termijn where toestand = 'LOOPT' and soort like 'CONTRACT%'"))
                .isEqualTo("0");
        weigert(
                () -> w.db().doe(ELS, d -> plichten(d).komNa(ELS, plicht, "nog eens", null)),
                Contractreden.AL_GELEVERD);
    }

    @Test
    void een_verplichting_sluit_alleen_door_nakomen_en_gaat_niet_meer_open() {
        legVast(Plichtsoort.VERANTWOORDING, "2026-11-01", 0, null);
        UUID plicht = UUID.fromString(w.een("select id from contractplicht"));
        String dicht = "update plichtstand set open = false";

        assertThat(w.een("select open from plichtstand")).isEqualTo("t");
        sluitNiet(dicht);
        sluitNiet("update plichtstand set uiterlijk = uiterlijk + 1");
        sluitNiet("delete from plichtstand");

        w.db().doe(ELS, d -> plichten(d).komNa(ELS, plicht, "verstuurd", null));
        assertThat(w.een("select open from plichtstand")).isEqualTo("f");
        sluitNiet("update plichtstand set open = true");
    }

    private void sluitNiet(String sql) {
        assertThatThrownBy(() -> w.db().doe(COR, d -> Contractwereld.tabel(d).voer(sql)))
                .hasStackTraceContaining("een verplichting sluit door nakomen");
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void een_vraag_waarvan_het_antwoord_er_al_is_mag_niet_V22(
            boolean berichten, boolean cbs, boolean openbaar) {
        weigert(
                () ->
                        legVast(
                                Plichtsoort.INFORMATIE,
                                "2026-11-01",
                                0,
                                new Plichtopgave.Toets(
                                        "Wmo 2015, art. 5.1.1", berichten, cbs, openbaar)),
                Contractreden.PLICHT_BESCHIKBAAR);
    }

    @Test
    void een_vraag_noemt_haar_grondslag_V22() {
        assertThatThrownBy(() -> legVast(Plichtsoort.INFORMATIE, "2026-11-01", 0, null))
                .isInstanceOf(OngeldigeWaarde.class);
        assertThatThrownBy(
                        () ->
                                legVast(
                                        Plichtsoort.INFORMATIE,
                                        "2026-11-01",
                                        0,
                                        new Plichtopgave.Toets(" ", false, false, false)))
                .isInstanceOf(OngeldigeWaarde.class);
        legVast(
                Plichtsoort.INFORMATIE,
                "2026-11-01",
                0,
                new Plichtopgave.Toets("Wmo 2015, art. 5.1.1", false, false, false));
        // om het loket heen telt dezelfde regel
        weigert(
                () ->
                        w.db().doe(
                                        COR,
                                        d ->
                                                Contractwereld.tabel(d)
                                                        .voer(
                                                                "insert into contractplicht (id, gemeente, aanbieder,"
                                                                        + " overeenkomst, soort, omschrijving, uiterlijk, reeks,"
                                                                        + " door) values (uuidv7(), '9901', '99000001', ?,"
                                                                        + " 'INFORMATIE', 'x', '2027-01-01', uuidv7(), 'cor')",
                                                                contract)),
                Contractreden.PLICHT_GRONDSLAG);
    }

    @Test
    void een_calamiteit_noemt_geen_client_V26() {
        w.client(contract, 1, "Jansen", null);
        weigert(
                () -> meld(Meldingsoort.CALAMITEIT, "Mevrouw Jansen is gevallen.", null),
                Contractreden.MELDING_ZONDER_NAMEN);
        weigert(
                () -> meld(Meldingsoort.CALAMITEIT, "Het gaat om 999990019.", null),
                Contractreden.MELDING_ZONDER_NAMEN);
        meld(Meldingsoort.CALAMITEIT, "Een client is gevallen; de toezichthouder weet het.", null);
    }

    @Test
    void een_datalek_heeft_vier_velden_en_een_etmaal_V27() {
        weigert(
                () -> meld(Meldingsoort.DATALEK, "Een laptop is weg.", null),
                Contractreden.DATALEK_VOLLEDIG);
        Meldingopgave.Datalek lek =
                new Meldingopgave.Datalek("Diefstal", "Adressen", "Clienten", 12);
        Instant nu = Instant.parse("2026-10-15T09:00:00Z");
        meld(Meldingsoort.DATALEK, nu.minusSeconds(24 * 3600 - 600), "Een laptop is weg.", lek);
        assertThat(w.een("select te_laat from contractmelding")).isEqualTo("f");
        meld(Meldingsoort.DATALEK, nu.minusSeconds(24 * 3600 + 600), "Nog een laptop is weg.", lek);
        assertThat(w.een("select bool_or(te_laat) from contractmelding")).isEqualTo("t");
        weigert(
                () -> meld(Meldingsoort.DATALEK, nu.plusSeconds(7200), "Straks.", lek),
                Contractreden.MELDING_TOEKOMST);
    }

    @Test
    void een_maatregel_van_de_toezichthouder_heeft_zeven_dagen() {
        Instant nu = Instant.parse("2026-10-15T09:00:00Z");
        meld(Meldingsoort.TOEZICHTMAATREGEL, nu.minusSeconds(6 * 86400), "Aanwijzing.", null);
        assertThat(w.een("select te_laat from contractmelding")).isEqualTo("f");
        meld(Meldingsoort.TOEZICHTMAATREGEL, nu.minusSeconds(8 * 86400), "Last.", null);
        assertThat(w.een("select bool_or(te_laat) from contractmelding")).isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({"GEVRAAGD, true", "SCHOON, true", "SANCTIE, false", "ONBEKEND_NA_VERZOEK, false"})
    void zonder_bekende_belanghebbenden_wordt_niets_betaald_en_gaat_hulp_door_V21(
            Betaalstoploket.Ubo stand, boolean betaald) {
        w.db().doe(COR, d -> betaalstop(d).legUboVast(COR, EIK, stand, "UBO-register"));
        Contractantwoord a = antwoord();
        assertThat(a.betaalbaar()).isEqualTo(betaald);
        assertThat(a.toegestaan()).isTrue();
        assertThat(a.verplicht()).isTrue();
    }

    @Test
    void een_aanbieder_of_product_dat_er_niet_is_krijgt_een_weigering_in_woorden_V21() {
        weigert(
                () ->
                        w.db().doe(
                                        COR,
                                        d ->
                                                betaalstop(d)
                                                        .legUboVast(
                                                                COR,
                                                                new AgbCode("99999999"),
                                                                Betaalstoploket.Ubo.SCHOON,
                                                                "register")),
                Contractreden.UBO_AANBIEDER);
        weigert(
                () ->
                        w.db().als(
                                        COR,
                                        d ->
                                                betaalstop(d)
                                                        .stopDeel(
                                                                COR,
                                                                contract,
                                                                "ERISNIET",
                                                                Periode.jaar(2026),
                                                                "valse urenstaten")),
                Contractreden.PRODUCT_ONBEKEND);
    }

    @Test
    void de_laatste_stand_telt_V21() {
        w.db().doe(
                        COR,
                        d ->
                                betaalstop(d)
                                        .legUboVast(
                                                COR, EIK, Betaalstoploket.Ubo.SANCTIE, "lijst"));
        assertThat(antwoord().redenen()).containsExactly("UBO");
        w.db().doe(
                        COR,
                        d ->
                                betaalstop(d)
                                        .legUboVast(
                                                COR, EIK, Betaalstoploket.Ubo.SCHOON, "bezwaar"));
        assertThat(antwoord().betaalbaar()).isTrue();
    }

    @Test
    void fraude_raakt_alleen_dat_product_in_die_periode_V21() {
        w.db().doe(
                        COR,
                        d ->
                                betaalstop(d)
                                        .stopDeel(
                                                COR,
                                                contract,
                                                "02A01",
                                                new Periode(
                                                        LocalDate.of(2026, 3, 1),
                                                        LocalDate.of(2026, 3, 31)),
                                                "vonnis"));
        assertThat(tegen("02A01", "2026-03-31")).isEqualTo("FRAUDE");
        assertThat(tegen("02A01", "2026-04-01")).isNull();
        assertThat(tegen("02A02", "2026-03-15")).isNull();
        assertThat(antwoord().betaalbaar()).isTrue();
    }

    @Test
    void een_gemiste_norm_is_een_signaal_CO_02() {
        UUID norm =
                w.db().als(
                                COR,
                                d ->
                                        plichten(d)
                                                .legNormVast(
                                                        COR,
                                                        contract,
                                                        new Slanorm(
                                                                "Wachttijd",
                                                                "dagen",
                                                                Slanorm.Richting.HOOGSTENS,
                                                                42,
                                                                Slanorm.Ritme.KWARTAAL)));
        assertThat(meet(norm, "2026-02-14", 42)).isTrue();
        assertThat(meet(norm, "2026-05-20", 43)).isFalse();
        assertThat(w.een("select count(*) from taak where onderwerp_soort = 'SLANORM'"))
                .isEqualTo("1");
        weigert(() -> meet(norm, "2026-06-30", 10), Contractreden.AL_GEMETEN);
    }

    private boolean meet(UUID norm, String dag, long waarde) {
        return w.db().als(COR, d -> plichten(d).meet(COR, norm, LocalDate.parse(dag), waarde));
    }

    private UUID legVast(Plichtsoort soort, String eerste, int maanden, Plichtopgave.Toets vraag) {
        return w.db().als(
                        COR,
                        d ->
                                plichten(d)
                                        .legVast(
                                                COR,
                                                contract,
                                                new Plichtopgave(
                                                        soort,
                                                        false,
                                                        "Aantallen en wachttijd",
                                                        "3.10",
                                                        LocalDate.parse(eerste),
                                                        maanden,
                                                        vraag)));
    }

    private void meld(Meldingsoort soort, String tekst, Meldingopgave.Datalek lek) {
        meld(soort, Instant.parse("2026-10-15T08:00:00Z"), tekst, lek);
    }

    private void meld(
            Meldingsoort soort, Instant ontdekt, String tekst, Meldingopgave.Datalek lek) {
        w.db().doe(
                        BO,
                        d ->
                                plichten(d)
                                        .meld(
                                                BO,
                                                contract,
                                                new Meldingopgave(soort, ontdekt, tekst, lek)));
    }

    private Contractantwoord antwoord() {
        return w.beperk(
                COR, l -> l.antwoord(COR, contract, LocalDate.of(2026, 10, 15), null, true));
    }

    private String tegen(String product, String dag) {
        return w.db().als(
                        COR,
                        d ->
                                betaalstop(d)
                                        .tegen(COR, contract, product, LocalDate.parse(dag))
                                        .orElse(null));
    }

    private String status() {
        return w.db().als(
                        COR,
                        d -> {
                            Plichtenoverzicht o = new Plichtenoverzicht();
                            o.databank = d;
                            return o.blad(COR, Bladvraag.eerste(5)).rijen().get(0).status();
                        });
    }
}
