package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BEA;
import static nl.zorginkoop.contracting.toelating.Aanvraagwereld.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.toelating.Deelnemer.Soort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wat er bij een aanvraag hoort: ouderdom (V08) en rollen (V09). Het is 18 mei 2026. */
class BewijsTest {
    private Aanvraagwereld w;

    @BeforeEach
    void vers() {
        w = Aanvraagwereld.vers();
    }

    @ParameterizedTest
    @CsvSource({
        "GVA, 2.1, 2024-05-18, ja",
        "GVA, 2.1, 2024-05-17, nee",
        "KVK, 2.2, 2025-11-18, ja",
        "KVK, 2.2, 2025-11-17, nee",
        "BELASTINGDIENST, 2.3, 2025-11-18, ja",
        "BELASTINGDIENST, 2.3, 2025-11-17, nee"
    })
    void ouderdom_telt_op_de_dag_van_ontvangst_V08_scenario_3(
            Stuksoort soort, String artikel, String afgifte, String geldig) {
        UUID id = w.klaar(BO);
        UUID stuk = w.stuk(BO, soort, afgifte);
        w.concept(BO, l -> l.legBewijs(BO, id, stuk, null, w.artikel(artikel)));

        if ("ja".equals(geldig)) {
            assertThat(w.dienIn(BO, id).inBehandeling()).isTrue();
        } else {
            assertThatThrownBy(() -> w.dienIn(BO, id))
                    .isInstanceOf(Onvolledig.class)
                    .hasMessageContaining(soort + " van De Eik telde tot en met 17-05-2026");
        }
    }

    @Test
    void de_vloer_zelf_weigert_een_bewijs_dat_te_oud_is_V08() {
        UUID id = w.klaar(BO);
        UUID stuk = w.stuk(BO, Stuksoort.GVA, "2024-05-17");
        w.concept(BO, l -> l.legBewijs(BO, id, stuk, null, w.artikel("2.1")));

        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BO,
                                        d -> {
                                            d.voer(
                                                    "update aanvraag set toestand = 'INGEDIEND', ingediend = nu(),"
                                                            + " ingediend_door = 'bo' where id = ?",
                                                    id);
                                        }))
                .extracting("regel")
                .isEqualTo("aanvraag_onvolledig");
    }

    @Test
    void een_strengere_eis_gaat_voor_de_standaard_en_een_ruimere_niet_V08() {
        w.zonderPoort(
                "update voorwaarde set geldig_maanden = 3 where artikel = '2.2'; update voorwaarde"
                        + " set geldig_maanden = 12 where artikel = '2.3'");
        UUID id = w.klaar(BO);
        UUID kvk = w.stuk(BO, Stuksoort.KVK, "2026-02-17");
        UUID fiscus = w.stuk(BO, Stuksoort.BELASTINGDIENST, "2025-11-17");
        w.concept(
                BO,
                l -> {
                    l.legBewijs(BO, id, kvk, null, w.artikel("2.2"));
                    l.legBewijs(BO, id, fiscus, null, w.artikel("2.3"));
                });

        assertThat(w.zinnen(BO, id)).hasSize(2);
    }

    @Test
    void bewijs_op_verzoek_mag_later_en_telt_op_de_dag_dat_het_binnenkomt_V08() {
        UUID id = w.klaar(BO);
        w.dienIn(BO, id);
        UUID goed = w.stuk(BO, Stuksoort.GVA, "2024-05-18");
        assertThatThrownBy(() -> lever(id, goed))
                .extracting("reden")
                .isEqualTo(Aanvraagreden.GEEN_CONCEPT);
        w.db.doe(BEA, d -> d.voer("update aanvraag set toestand = 'VOLLEDIGHEID'"));

        lever(id, goed);
        w.db.verzetKlok(Duration.ofDays(1));

        UUID later = w.stuk(BO, Stuksoort.KVK, "2025-11-18");
        assertThatThrownBy(() -> lever(id, later))
                .extracting("reden")
                .isEqualTo(Aanvraagreden.BEWIJS_TE_OUD);
        assertThat(w.lijst(BEA, o -> o.bewijzen(BEA, id)))
                .extracting(Aanvraagbewijs::soort)
                .containsExactly("GESCHIKTHEID", "GVA");
        // Wat bij ontvangst goed was, blijft goed.
        assertThat(w.zinnen(BEA, id)).isEmpty();
    }

    @Test
    void een_combinatie_zonder_machtiging_wordt_tegengehouden_V09_scenario_4() {
        UUID id = w.klaar(BO);
        w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.COMBINATIE));
        UUID b = deelnemer(id, Soort.COMBINANT, "B", null);
        UUID c = deelnemer(id, Soort.COMBINANT, "C", null);
        bewijs(id, Stuksoort.UEA, b);
        bewijs(id, Stuksoort.UEA, c);
        bewijs(id, Stuksoort.MACHTIGING, b);

        assertThatThrownBy(() -> w.dienIn(BO, id))
                .isInstanceOf(Onvolledig.class)
                .hasMessageContaining("machtiging C ontbreekt")
                .hasMessageNotContaining("machtiging B");

        bewijs(id, Stuksoort.MACHTIGING, c);
        assertThat(w.dienIn(BO, id).inBehandeling()).isTrue();
    }

    @Test
    void elke_combinant_geeft_zijn_eigen_verklaring_en_een_geschiktheidsbewijs_is_genoeg_V09() {
        UUID id = w.klaar(BO);
        w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.COMBINATIE));
        UUID b = deelnemer(id, Soort.COMBINANT, "B", null);
        bewijs(id, Stuksoort.MACHTIGING, b);

        assertThat(w.zinnen(BO, id))
                .containsExactly(
                        "De eigen verklaring (UEA) van B ontbreekt: elke combinant geeft de zijne.");
    }

    @Test
    void er_is_precies_een_penvoerder_V09() {
        UUID id = w.klaar(BO);
        w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.COMBINATIE));
        UUID b = deelnemer(id, Soort.COMBINANT, "B", null);
        w.concept(BO, l -> l.maakPenvoerder(BO, id, b));

        assertThat(w.lijst(BO, o -> o.deelnemers(BO, id)))
                .filteredOn(Deelnemer::penvoerder)
                .extracting(Deelnemer::naam)
                .containsExactly("B");
        assertThat(w.zinnen(BO, id)).anyMatch(z -> z.startsWith("machtiging De Eik ontbreekt"));
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        BO,
                                        d ->
                                                d.voer(
                                                        "update aanvraagdeelnemer set penvoerder = true")))
                .extracting("regel")
                .isEqualTo("deelnemer_een_penvoerder");
        w.concept(BO, l -> l.laatDeelnemerWeg(BO, id, b));
        assertThat(w.zinnen(BO, id)).anyMatch(z -> z.contains("heeft één penvoerder"));
    }

    @Test
    void een_groep_heeft_een_403_verklaring_of_hoofdelijkheid_V09() {
        for (Stuksoort garantie : List.of(Stuksoort.VERKLARING_403, Stuksoort.HOOFDELIJKHEID)) {
            UUID id = w.klaar(BO);
            w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.GROEPSONDERNEMING));
            UUID moeder = deelnemer(id, Soort.GROEPSMAATSCHAPPIJ, "Woud Holding", null);
            assertThat(w.zinnen(BO, id))
                    .singleElement()
                    .asString()
                    .contains("staat nog niet garant");

            bewijs(id, garantie, moeder);
            assertThat(w.zinnen(BO, id)).isEmpty();
            w.doe(BO, l -> l.trekIn(BO, id));
        }
    }

    @Test
    void een_onderaannemer_zonder_GVA_valt_af_en_de_aanvraag_niet_scenario_4() {
        UUID id = w.klaar(BO);
        w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.HOOFDAANNEMER));
        assertThat(w.zinnen(BO, id)).singleElement().asString().contains("al zijn onderaannemers");
        UUID d = deelnemer(id, Soort.ONDERAANNEMER, "D", null);
        UUID e = deelnemer(id, Soort.ONDERAANNEMER, "E", null);
        bewijs(id, Stuksoort.GVA, e);

        assertThat(w.zinnen(BO, id)).isEmpty();
        assertThat(w.lijst(BO, o -> o.geweigerdeOnderaannemers(BO, id))).containsExactly(d);
        assertThat(w.dienIn(BO, id).inBehandeling()).isTrue();
        assertThat(w.lijst(BEA, o -> o.geweigerdeOnderaannemers(BEA, id))).containsExactly(d);
    }

    @Test
    void rust_een_eis_op_een_onderaannemer_zonder_GVA_dan_raakt_dat_de_aanvraag_scenario_4() {
        UUID id = w.klaar(BO);
        w.concept(BO, l -> l.kiesRol(BO, id, Aanvraagrol.HOOFDAANNEMER));
        UUID d = deelnemer(id, Soort.ONDERAANNEMER, "D", w.artikel("2.4"));

        assertThat(w.zinnen(BO, id)).singleElement().asString().contains("een beroep op D");
        bewijs(id, Stuksoort.GVA, d);
        assertThat(w.zinnen(BO, id)).isEmpty();
    }

    @Test
    void alles_wat_ontbreekt_staat_er_in_een_keer_OH_02() {
        UUID id = w.begin(BO);

        assertThat(w.lijst(BO, o -> o.gebreken(BO, id)))
                .extracting(Gebrek::soort)
                .contains(
                        Gebrek.Soort.NIET_AANVAARD,
                        Gebrek.Soort.ZONDER_PRODUCT,
                        Gebrek.Soort.ZONDER_PERCEEL,
                        Gebrek.Soort.NIET_ONDERTEKEND,
                        Gebrek.Soort.ZONDER_ANTWOORD,
                        Gebrek.Soort.BEWIJS_ONTBREEKT)
                .hasSize(10);
    }

    @Test
    void dezelfde_stukken_dienen_bij_elke_aanvraag_CO_08() {
        UUID eerste = w.klaar(BO);
        w.dienIn(BO, eerste);
        int stukken = tel("dossierstuk");
        UUID tweede = w.als(BO, l -> l.opnieuw(BO, eerste));

        assertThat(w.lijst(BO, o -> o.bewijzen(BO, tweede)))
                .extracting(Aanvraagbewijs::sha256)
                .isEqualTo(
                        w.lijst(BO, o -> o.bewijzen(BO, eerste)).stream()
                                .map(Aanvraagbewijs::sha256)
                                .toList());
        assertThat(tel("dossierstuk")).isEqualTo(stukken);
    }

    private int tel(String tabel) {
        return w.db.toezicht()
                .eerste("select count(*) as n from " + tabel, r -> r.getInt("n"))
                .orElseThrow();
    }

    private UUID deelnemer(UUID id, Soort soort, String naam, UUID beroep) {
        w.concept(
                BO,
                l ->
                        l.voegDeelnemerToe(
                                BO, id, new Deelnemeropgave(soort, naam, null, null, beroep)));
        return w.db.<UUID>als(
                BO,
                (Databank d) ->
                        d.eerste(
                                        "select id from aanvraagdeelnemer where aanvraag = ? and naam = ?",
                                        r -> r.getObject("id", UUID.class),
                                        id,
                                        naam)
                                .orElseThrow());
    }

    private void bewijs(UUID id, Stuksoort soort, UUID deelnemer) {
        UUID stuk = w.stuk(BO, soort, "2026-05-01");
        w.concept(BO, l -> l.legBewijs(BO, id, stuk, deelnemer, null));
    }

    private void lever(UUID id, UUID stuk) {
        w.doe(
                BO,
                l -> {
                    try {
                        l.leverBewijs(BO, id, stuk, null, null);
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }
}
