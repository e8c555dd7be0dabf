package nl.zorginkoop.contracting.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulings A10 en D13: één motor, twee kalenders, gaat één keer af. */
class TermijnloketTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Gemeentecode BERGSTEDE = new Gemeentecode("9902");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final Namens REGISSEUR = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    private static final Namens SYSTEEM = Namens.systeem(WATERRIJK);

    private final Onderwerp melding = new Onderwerp("MELDING", UUID.randomUUID());
    private Testdatabank databank;

    @BeforeEach
    void opEenDinsdag() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .metGemeente("9902", "Bergstede")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metOvereenkomst("9901", EIK.code())
                        .opKlok(Instant.parse("2026-09-15T07:00:00Z"));
    }

    @Test
    void een_wettelijke_termijn_eindigt_op_een_werkdag_om_23_59_59() {
        Termijn t = start(onderzoek().vanaf(LocalDate.of(2026, 9, 19)));

        assertThat(t.kaleDag()).isEqualTo("2026-10-31");
        // Maandag 2 november, wintertijd.
        assertThat(t.einde()).isEqualTo("2026-11-02T22:59:59Z");
    }

    @Test
    void zij_gaat_af_na_de_laatste_seconde_en_niet_eerder() {
        Termijn t = start(onderzoek());

        databank.opKlok(t.einde().minusSeconds(5));
        assertThat(laatAfgaan(t)).isEmpty();
        databank.opKlok(t.einde().plusSeconds(1));
        assertThat(laatAfgaan(t))
                .singleElement()
                .satisfies(
                        v -> {
                            assertThat(v.onderwerp()).isEqualTo(melding);
                            assertThat(v.soort()).isEqualTo("ONDERZOEK");
                            assertThat(v.einde()).isEqualTo(t.einde());
                        });
        assertThat(toestand(t)).isEqualTo(Termijn.Toestand.AFGEGAAN);
    }

    @Test
    void zij_gaat_nooit_een_tweede_keer_af_ook_niet_als_de_klok_terug_gaat() {
        Termijn t = start(onderzoek());
        databank.opKlok(t.einde().plusSeconds(1));
        laatAfgaan(t);

        databank.verzetKlok(Duration.ofDays(-100));
        assertThat(laatAfgaan(t)).isEmpty();
        databank.verzetKlok(Duration.ofDays(200));
        assertThat(laatAfgaan(t)).isEmpty();
        assertThat(werk()).isZero();
    }

    @Test
    void een_fout_van_een_luisteraar_draait_het_afgaan_terug() {
        Termijn t = start(onderzoek());
        databank.opKlok(t.einde().plusSeconds(1));

        assertThatThrownBy(
                        () ->
                                doe(
                                        SYSTEEM,
                                        w -> {
                                            w.verstreken.naar(
                                                    v -> {
                                                        throw new IllegalStateException("kapot");
                                                    });
                                            return w.termijnen.laatAfgaan(SYSTEEM, t.id());
                                        }))
                .hasMessage("kapot");

        assertThat(toestand(t)).isEqualTo(Termijn.Toestand.LOOPT);
        assertThat(laatAfgaan(t)).hasSize(1);
    }

    @Test
    void INV_6_1_een_lopende_termijn_begint_niet_opnieuw() {
        start(onderzoek());

        assertThatThrownBy(() -> start(onderzoek()))
                .isInstanceOf(Weigering.class)
                .extracting("reden")
                .isEqualTo(Termijnreden.LOOPT_AL);
    }

    @Test
    void een_verlenging_telt_vanaf_de_dag_voor_verschuiving() {
        Termijn t = start(onderzoek().vanaf(LocalDate.of(2026, 9, 19)));

        Termijn na =
                doe(
                        REGISSEUR,
                        w ->
                                w.termijnen.verleng(
                                        REGISSEUR, t.id(), Termijnduur.weken(2), "advies nodig"));

        // 31 oktober + 2 weken = zaterdag 14 november, dus maandag 16.
        assertThat(na.kaleDag()).isEqualTo("2026-11-14");
        assertThat(na.einde()).isEqualTo("2026-11-16T22:59:59Z");
        databank.opKlok(t.einde().plusSeconds(1));
        assertThat(laatAfgaan(t)).isEmpty();
        databank.opKlok(na.einde().plusSeconds(1));
        assertThat(laatAfgaan(t)).hasSize(1);
    }

    @Test
    void opschorten_zet_de_tijd_stil_en_hervatten_geeft_de_dagen_terug() {
        Termijn t = start(onderzoek());
        doe(REGISSEUR, w -> schortOp(w, t));
        databank.verzetKlok(Duration.ofDays(60));
        assertThat(laatAfgaan(t)).isEmpty();

        Termijn na = doe(REGISSEUR, w -> w.termijnen.hervat(REGISSEUR, t.id(), "aangevuld"));

        assertThat(na.kaleDag()).isEqualTo(t.kaleDag().plusDays(60));
        assertThat(na.toestand()).isEqualTo(Termijn.Toestand.LOOPT);
        databank.opKlok(na.einde().plusSeconds(1));
        assertThat(laatAfgaan(t)).hasSize(1);
    }

    @Test
    void een_gestuite_termijn_gaat_niet_af_en_wil_een_reden() {
        Termijn t = start(onderzoek());
        assertThatThrownBy(() -> doe(REGISSEUR, w -> stuit(w, t, " ")))
                .extracting("reden")
                .isEqualTo(Termijnreden.REDEN_NODIG);

        doe(REGISSEUR, w -> stuit(w, t, "besluit genomen"));

        databank.opKlok(t.einde().plusSeconds(1));
        assertThat(laatAfgaan(t)).isEmpty();
        assertThat(werk()).isZero();
        assertThatThrownBy(() -> doe(REGISSEUR, w -> stuit(w, t, "nog eens")))
                .extracting("reden")
                .isEqualTo(Termijnreden.AL_VOORBIJ);
        assertThat(start(onderzoek()).toestand()).isEqualTo(Termijn.Toestand.LOOPT);
    }

    @Test
    void een_gepubliceerd_moment_schuift_nooit_en_sluit_op_de_seconde() {
        Instant zondag = Instant.parse("2026-09-20T10:00:00Z");
        Termijn t = start(Termijnverzoek.tot("SLUITING", melding, zondag));

        assertThat(t.einde()).isEqualTo(zondag);
        databank.opKlok(zondag.plusMillis(1));
        assertThat(laatAfgaan(t)).hasSize(1);
    }

    @Test
    void bij_het_verstrijken_ontstaat_de_gevraagde_taak() {
        Termijn t =
                start(
                        onderzoek()
                                .daarna(
                                        new Vervolgtaak(
                                                "Onderzoek is te laat",
                                                Rol.REGISSEUR,
                                                null,
                                                2,
                                                true)));
        databank.opKlok(t.einde().plusSeconds(1));
        laatAfgaan(t);

        List<Taak> ontstaan = doe(REGISSEUR, w -> w.taken.over(REGISSEUR, melding.id()));
        assertThat(ontstaan)
                .singleElement()
                .satisfies(
                        taak -> {
                            assertThat(taak.titel()).isEqualTo("Onderzoek is te laat");
                            assertThat(taak.metReden()).isTrue();
                            // Begonnen op woensdag 28 oktober: twee werkdagen later is vrijdag.
                            assertThat(taak.einde()).isEqualTo("2026-10-30T22:59:59Z");
                        });
    }

    @Test
    void een_bij_besluit_gelijkgestelde_dag_schuift_mee() {
        databank.toezicht()
                .voer("insert into gelijkgestelde_dag values ('2026-10-27', 'Stcrt. 2026, 1')");

        assertThat(start(onderzoek()).einde()).isEqualTo("2026-10-28T22:59:59Z");
    }

    @Test
    void een_andere_gemeente_ziet_en_raakt_de_termijn_niet() {
        Termijn t = start(onderzoek());
        Namens ander = Namens.gemeente("bert", Rol.REGISSEUR, BERGSTEDE);

        assertThat(termijnen(ander)).isEmpty();
        assertThatThrownBy(() -> doe(ander, w -> stuit(w, t, "zomaar")))
                .extracting("reden")
                .isEqualTo(Termijnreden.ONBEKEND);
    }

    @Test
    void een_aanbieder_start_een_termijn_bij_een_gemeente_en_ziet_haar_lopen() {
        Namens eik = Namens.aanbieder("eik", EIK);
        doe(eik, w -> w.termijnen.start(eik, onderzoek().voor(WATERRIJK)));

        assertThat(termijnen(eik)).hasSize(1);
        assertThat(termijnen(REGISSEUR)).hasSize(1);
    }

    private List<Termijn> termijnen(Namens wie) {
        return doe(wie, w -> w.termijnen.over(wie, melding.id()));
    }

    private Termijnverzoek onderzoek() {
        return Termijnverzoek.wettelijk("ONDERZOEK", melding, Termijnduur.weken(6));
    }

    private Termijn start(Termijnverzoek verzoek) {
        return doe(REGISSEUR, w -> w.termijnen.start(REGISSEUR, verzoek));
    }

    private List<TermijnVerstreken> laatAfgaan(Termijn t) {
        return doe(
                SYSTEEM,
                w -> {
                    w.termijnen.laatAfgaan(SYSTEEM, t.id());
                    return w.verstreken.gehoord();
                });
    }

    private Termijn.Toestand toestand(Termijn t) {
        return doe(REGISSEUR, w -> w.termijnen.over(REGISSEUR, t.onderwerp().id()))
                .get(0)
                .toestand();
    }

    private long werk() {
        return databank.toezicht()
                .eerste("select count(*) as n from werk", r -> r.getLong("n"))
                .orElseThrow();
    }

    private static Void stuit(Werkplaats w, Termijn t, String reden) {
        w.termijnen.stuit(REGISSEUR, t.id(), reden);
        return null;
    }

    private static Void schortOp(Werkplaats w, Termijn t) {
        w.termijnen.schortOp(REGISSEUR, t.id(), "gegevens ontbreken");
        return null;
    }

    private <T> T doe(Namens namens, Function<Werkplaats, T> werk) {
        return databank.als(namens, d -> werk.apply(new Werkplaats(d)));
    }
}
