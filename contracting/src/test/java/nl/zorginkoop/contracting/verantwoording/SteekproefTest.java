package nl.zorginkoop.contracting.verantwoording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulings A15 en lifecycles §9: een steekproef is na te rekenen en volgt haar stappen. */
class SteekproefTest {
    private static final Namens ELS = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("steekproef");
    private static final LocalDate VANDAAG = LocalDate.of(2026, 9, 15);
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        List<Prestatieregel> regels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            regels.add(w.regelVanAnder(i, YearMonth.of(2026, 8)));
        }
        w.declareer("A1", YearMonth.of(2026, 8), regels);
    }

    @Test
    void hetzelfde_zaad_kiest_dezelfde_regels_en_een_ander_zaad_andere_A15() {
        List<String> eerste = referenties(getrokken("WMO", "2026-A"));

        assertThat(referenties(getrokken("WMO", "2026-A"))).isEqualTo(eerste);
        assertThat(referenties(getrokken("WMO", "2026-B"))).isNotEqualTo(eerste);
        assertThat(eerste).hasSizeBetween(1, 39).isSorted();
    }

    @Test
    void nog_eens_trekken_voegt_niets_toe() {
        UUID id = getrokken("WMO", "2026-A");
        int aantal = w.db.als(ELS, t -> loket(t).trek(ELS, id));
        assertThat(aantal).isEqualTo(regels(id).size());
    }

    @Test
    void duizend_promille_is_elke_goedgekeurde_regel() {
        UUID id = maak("WMO", 1000, "alles");
        doe(l -> l.trek(ELS, id));
        assertThat(regels(id)).hasSize(40).allMatch(r -> r.stand().equals("GEKOZEN"));
    }

    @Test
    void elke_gekozen_regel_is_te_bladeren_en_uit_te_voeren_A15() {
        UUID id = maak("WMO", 1000, "alles");
        doe(l -> l.trek(ELS, id));
        doe(l -> l.slaOver(ELS, regels(id).get(0).id(), "buiten beeld"));

        Bladzijde<Steekproefregel> eerste =
                w.db.als(
                        ELS,
                        t ->
                                Verantwoordingkamer.steekproeven(t)
                                        .blad(ELS, DOEL, id, Bladvraag.eerste(25)));
        assertThat(eerste.rijen()).hasSize(25);
        List<Steekproefregel> open = new ArrayList<>();
        w.db.doe(
                ELS,
                t ->
                        Verantwoordingkamer.steekproeven(t)
                                .stroom(
                                        ELS,
                                        DOEL,
                                        id,
                                        Bladvraag.eerste(25).met("stand", "GEKOZEN"),
                                        open::add));
        assertThat(open).hasSize(39);
        doe(l -> l.bevraagAanbieder(ELS, open.get(1).id()));
        assertThat(
                        w.db.als(
                                        ELS,
                                        t ->
                                                Verantwoordingkamer.steekproeven(t)
                                                        .blad(
                                                                ELS,
                                                                DOEL,
                                                                id,
                                                                Bladvraag.eerste(100)
                                                                        .met("stand", "OPEN")))
                                .rijen())
                .as("wat gekozen of bevraagd is staat open")
                .hasSize(39)
                .extracting(Steekproefregel::stand)
                .containsOnly("GEKOZEN", "BEVRAAGD");
        String referentie = open.get(7).referentie();
        Bladzijde<Steekproefregel> gezocht =
                w.db.als(
                        ELS,
                        t ->
                                Verantwoordingkamer.steekproeven(t)
                                        .blad(ELS, DOEL, id, zoek(referentie)));
        assertThat(gezocht.rijen())
                .isNotEmpty()
                .hasSizeLessThan(25)
                .allMatch(r -> r.referentie().contains(referentie));
        Optional<Steekproefregel> alleen =
                w.db.als(
                        ELS,
                        t ->
                                Verantwoordingkamer.steekproeven(t)
                                        .regel(ELS, DOEL, open.get(7).id()));
        assertThat(alleen).contains(open.get(7));
    }

    @Test
    void onder_de_jeugdwet_komt_de_detailcontrole_na_risicoanalyse_en_controleplan_A15() {
        UUID id = maak("JEUGDWET", 100, "jeugd");

        weigert(
                () -> doe(l -> l.trek(ELS, id)),
                Steekproefreden.RISICO_EERST,
                Steekproefreden.VOLGORDE);
        weigert(
                () -> doe(l -> l.legControleplan(ELS, id, "plan")),
                Steekproefreden.RISICO_EERST,
                Steekproefreden.VOLGORDE);
        doe(l -> l.legRisicoanalyse(ELS, id, "veel uren bij weinig clienten"));
        weigert(
                () -> doe(l -> l.trek(ELS, id)),
                Steekproefreden.PLAN_EERST,
                Steekproefreden.VOLGORDE);
        doe(l -> l.legControleplan(ELS, id, "een op de tien"));
        doe(l -> l.trek(ELS, id));

        assertThat(stap(id)).isEqualTo("DETAILCONTROLE");
    }

    @Test
    void de_databank_bewaakt_die_volgorde_ook_langs_de_deur_A15() {
        UUID id = maak("JEUGDWET", 100, "jeugd");
        assertThatThrownBy(
                        () ->
                                w.db.toezicht()
                                        .voer(
                                                "insert into steekproefregel (gemeente, aanbieder, steekproef, declaratie, nr)"
                                                        + " select gemeente, aanbieder, ?, declaratie, nr from prestatie limit 1",
                                                id))
                .hasStackTraceContaining("detailcontrole");
    }

    @Test
    void een_client_wordt_alleen_bevraagd_na_instemming_tot_en_met_vandaag_A15() {
        UUID regel = regels(getrokken("WMO", "2026-A")).get(0).id();

        weigert(() -> doe(l -> l.bevraagClient(ELS, regel, null)), Steekproefreden.INSTEMMING);
        weigert(
                () -> doe(l -> l.bevraagClient(ELS, regel, VANDAAG.plusDays(1))),
                Steekproefreden.INSTEMMING);
        doe(l -> l.bevraagClient(ELS, regel, VANDAAG));
        doe(l -> l.legUitkomst(ELS, regel, "bevestigd"));
        weigert(() -> doe(l -> l.slaOver(ELS, regel, "toch niet")), Steekproefreden.STAND);
    }

    @Test
    void leveren_kan_pas_na_bevragen_en_afronden_pas_als_alles_behandeld_is() {
        UUID id = getrokken("WMO", "2026-A");
        List<Steekproefregel> regels = regels(id);

        weigert(
                () -> doe(l -> l.legUitkomst(ELS, regels.get(0).id(), "klopt")),
                Steekproefreden.STAND);
        weigert(() -> doe(l -> l.rondAf(ELS, id, "klaar")), Steekproefreden.NOG_OPEN);
        doe(l -> l.bevraagAanbieder(ELS, regels.get(0).id()));
        doe(l -> l.legUitkomst(ELS, regels.get(0).id(), "urenstaat klopt"));
        regels.subList(1, regels.size())
                .forEach(r -> doe(l -> l.slaOver(ELS, r.id(), "buiten beeld")));
        doe(l -> l.rondAf(ELS, id, "geen bevindingen"));

        assertThat(stap(id)).isEqualTo("AFGEROND");
    }

    @Test
    void wat_een_steekproef_bepaalt_verandert_niet_meer() {
        UUID id = maak("WMO", 100, "zaad");
        assertThatThrownBy(
                        () ->
                                w.db.toezicht()
                                        .voer(
                                                "update regelsteekproef set zaad = 'beter' where id = ?",
                                                id))
                .hasStackTraceContaining("ligt vast");
    }

    private UUID getrokken(String wet, String zaad) {
        UUID id = maak(wet, 300, zaad);
        doe(l -> l.trek(ELS, id));
        return id;
    }

    private UUID maak(String wet, int promille, String zaad) {
        return w.db.als(
                ELS,
                t ->
                        loket(t).maak(
                                        ELS,
                                        new Steekproef.Opgave(
                                                wet,
                                                LocalDate.of(2026, 8, 1),
                                                LocalDate.of(2026, 9, 1),
                                                promille,
                                                zaad)));
    }

    private static void weigert(ThrowingCallable werk, Steekproefreden... redenen) {
        assertThatThrownBy(werk)
                .extracting(Throwable::getMessage)
                .isIn((Object[]) List.of(redenen).stream().map(Steekproefreden::zin).toArray());
    }

    private List<String> referenties(UUID id) {
        return regels(id).stream().map(Steekproefregel::referentie).sorted().toList();
    }

    private List<Steekproefregel> regels(UUID id) {
        List<Steekproefregel> alle = new ArrayList<>();
        w.db.doe(
                ELS,
                t ->
                        Verantwoordingkamer.steekproeven(t)
                                .stroom(ELS, DOEL, id, Bladvraag.eerste(25), alle::add));
        return alle;
    }

    private static Bladvraag zoek(String tekst) {
        return new Bladvraag(
                null, false, Bladvraag.Plek.EERSTE, null, 25, tekst, java.util.Map.of());
    }

    private String stap(UUID id) {
        return w.db.als(
                ELS,
                t -> Verantwoordingkamer.steekproeven(t).steekproef(ELS, id).orElseThrow().stap());
    }

    private static Steekproefloket loket(nl.zorginkoop.contracting.databank.Databank t) {
        return Verantwoordingkamer.steekproef(t);
    }

    private void doe(Consumer<Steekproefloket> werk) {
        w.db.doe(ELS, t -> werk.accept(loket(t)));
    }
}
