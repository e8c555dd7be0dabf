package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.plan.Planwereld.BEN;
import static nl.zorginkoop.contracting.plan.Planwereld.RIA;
import static nl.zorginkoop.contracting.plan.Planwereld.VANDAAG;
import static nl.zorginkoop.contracting.plan.Planwereld.WIM;
import static nl.zorginkoop.contracting.plan.Planwereld.geweigerd;
import static nl.zorginkoop.contracting.plan.Planwereld.regel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.plan.Triageregelloket.Code;
import nl.zorginkoop.contracting.plan.Zaakdossier.Afweegstap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Treffer;
import nl.zorginkoop.contracting.plan.Zaakdossier.Triage;
import nl.zorginkoop.contracting.plan.Zaakdossier.Weeguitkomst;
import nl.zorginkoop.contracting.regie.Melding.Domein;
import nl.zorginkoop.contracting.regie.Proefzaken;
import org.junit.jupiter.api.Test;

/** Triage, spoed, de afweging en de zelfredzaamheidsmatrix (lifecycles 6, TR-*, RG-14). */
class OnderzoekTest {
    private final Planwereld wereld = new Planwereld();

    // --- Triage ---------------------------------------------------------------------------------

    @Test
    void zonder_bijzonderheden_is_een_zaak_enkelvoudig_TR_01() {
        Zaakdossier dossier = wereld.dossier(wereld.zaak());

        assertThat(dossier.triage())
                .singleElement()
                .returns(Triage.ENKELVOUDIG, Zaakdossier.Weg::uitkomst);
        assertThat(dossier.treffers()).isEmpty();
    }

    @Test
    void triage_zegt_welke_regels_aansloegen_en_waarop_TR_01() {
        UUID gezin = wereld.gezin(wereld.anker, wereld.boot);
        wereld.zaak(wereld.boot, gezin, Wet.WMO, false);
        wereld.db.doe(
                RIA,
                d -> {
                    Proefzaken.signaal(d, RIA, gezin);
                    Proefzaken.signaal(d, RIA, gezin);
                });

        Zaakdossier dossier = wereld.dossier(wereld.zaak(wereld.anker, gezin, Wet.WMO, true));

        assertThat(dossier.triage().get(0).uitkomst()).isEqualTo(Triage.MEERVOUDIG);
        assertThat(dossier.treffers())
                .containsExactly(
                        new Treffer("ANDERE_ZAAK", 1, 1),
                        new Treffer("SIGNALEN", 2, 2),
                        new Treffer("SPOED", 1, 1));
    }

    @Test
    void een_regel_is_een_gegeven_met_versies_en_werkt_vooruit_TR_01() {
        UUID gezin = wereld.gezin(wereld.anker);
        wereld.db.doe(RIA, d -> Proefzaken.signaal(d, RIA, gezin));
        assertThat(wereld.dossier(wereld.zaak(wereld.anker, gezin, Wet.WMO, false)).treffers())
                .isEmpty();

        wereld.doe(BEN, l -> l.regel.stel(BEN, Code.SIGNALEN, 1, VANDAAG));
        wereld.doe(BEN, l -> l.regel.stel(BEN, Code.ANDERE_ZAAK, null, VANDAAG));

        assertThat(wereld.dossier(wereld.zaak(wereld.anker, gezin, Wet.WMO, false)).treffers())
                .containsExactly(new Treffer("SIGNALEN", 1, 1));
        List<Triageregelloket.Versie> versies = wereld.als(BEN, l -> l.regel.versies(BEN));
        assertThat(versies.stream().filter(v -> v.soort().equals("SIGNALEN")))
                .extracting(Triageregelloket.Versie::grens, Triageregelloket.Versie::geldt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, true),
                        org.assertj.core.groups.Tuple.tuple(2, false));
        geweigerd(
                Planreden.REGEL_WERKT_VOORUIT,
                () -> wereld.doe(BEN, l -> l.regel.stel(BEN, Code.SPOED, 1, VANDAAG.minusDays(1))));
    }

    @Test
    void een_mens_kiest_anders_met_een_reden_en_de_regel_blijft_staan_TR_01() {
        UUID zaak = wereld.zaak();
        assertThatThrownBy(
                        () ->
                                wereld.doe(
                                        WIM,
                                        l ->
                                                l.onderzoek.stuurAnders(
                                                        WIM, zaak, Triage.MEERVOUDIG, " ")))
                .isInstanceOf(OngeldigeWaarde.class);

        wereld.doe(
                WIM,
                l ->
                        l.onderzoek.stuurAnders(
                                WIM, zaak, Triage.MEERVOUDIG, "Er speelt meer dan het lijkt"));

        assertThat(wereld.dossier(zaak).triage())
                .extracting(Zaakdossier.Weg::soort)
                .containsExactly("MENS", "REGEL");
    }

    @Test
    void triage_weigert_nooit_en_niemand_verzint_wat_een_regel_zei_TR_01() {
        UUID zaak = wereld.zaak();
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "insert into triage (gemeente, zaak, soort, uitkomst, reden,"
                                                                + " door) values ('9901', ?, 'MENS', 'GEWEIGERD', 'x',"
                                                                + " 'ria')",
                                                        zaak)))
                .isInstanceOf(Databankfout.class);
        wereld.db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into triage (gemeente, zaak, soort, uitkomst, regels, door) values ('9901', ?,"
                                        + " 'REGEL', 'MEERVOUDIG', '[{\"code\": \"SPOED\"}]', 'ria')",
                                zaak));
        assertThat(wereld.dossier(zaak).triage().get(0).uitkomst()).isEqualTo(Triage.ENKELVOUDIG);
        assertThat(wereld.dossier(zaak).treffers()).isEmpty();
    }

    @Test
    void spoedhulp_begint_meteen_en_de_klok_loopt_door_INV_6_1() {
        UUID zaak = wereld.zaak();
        String klok = wereld.klokken(zaak);

        wereld.doe(
                WIM,
                l ->
                        l.onderzoek.regelSpoed(
                                WIM, zaak, "Thuiszorg elke ochtend", null, "Valgevaar"));

        assertThat(wereld.dossier(zaak).spoed())
                .singleElement()
                .returns(VANDAAG, Zaakdossier.Spoed::van);
        assertThat(wereld.tel("taak where onderwerp = ? and klaar is null", zaak)).isEqualTo(1);
        assertThat(wereld.klokken(zaak))
                .isEqualTo(klok)
                .isEqualTo("ONDERZOEK 2026-09-15 2026-10-27T22:59:59Z LOOPT");
    }

    // --- De afweging ----------------------------------------------------------------------------

    @Test
    void de_stappen_gaan_op_volgorde_en_een_toereikende_stap_sluit_de_rij_RG_14() {
        UUID zaak = wereld.zaak();
        geweigerd(
                Planreden.EERST_DE_STAPPEN_ERVOOR,
                () -> wereld.weeg(zaak, Afweegstap.NETWERK, Weeguitkomst.ONTOEREIKEND));

        wereld.weeg(zaak, Afweegstap.EIGEN_KRACHT, Weeguitkomst.DEELS);
        wereld.weeg(zaak, Afweegstap.NETWERK, Weeguitkomst.TOEREIKEND);
        geweigerd(
                Planreden.EERST_DE_STAPPEN_ERVOOR,
                () -> wereld.weeg(zaak, Afweegstap.VRIJWILLIG, Weeguitkomst.ONTOEREIKEND));

        // Wie zich bedenkt legt een nieuw oordeel vast; het oude blijft staan.
        wereld.weeg(zaak, Afweegstap.NETWERK, Weeguitkomst.NIET_MOGELIJK);
        wereld.weeg(zaak, Afweegstap.VRIJWILLIG, Weeguitkomst.ONTOEREIKEND);
        assertThat(wereld.dossier(zaak).stappen()).isEqualTo(3);
        assertThat(wereld.tel("afweging where zaak = ?", zaak)).isEqualTo(4);
    }

    @Test
    void een_stap_zonder_waarom_telt_niet_RG_14() {
        UUID zaak = wereld.zaak();
        assertThatThrownBy(
                        () ->
                                wereld.doe(
                                        WIM,
                                        l ->
                                                l.onderzoek.weegAf(
                                                        WIM,
                                                        zaak,
                                                        Afweegstap.EIGEN_KRACHT,
                                                        Weeguitkomst.ONTOEREIKEND,
                                                        "")))
                .isInstanceOf(OngeldigeWaarde.class);
        assertThat(wereld.dossier(zaak).stappen()).isZero();
    }

    // --- Zelfredzaamheidsmatrix -----------------------------------------------------------------

    @Test
    void de_som_staat_er_alleen_als_alle_dertien_gescoord_zijn_A7_TR_03() {
        UUID zaak = wereld.zaak();
        Map<Domein, Integer> alle = new TreeMap<>();
        Stream.of(Domein.values()).forEach(d -> alle.put(d, 5));
        meet(zaak, alle);
        alle.remove(Domein.JUSTITIE);
        meet(zaak, alle);

        assertThat(wereld.dossier(zaak).metingen())
                .extracting(Zaakdossier.Meting::som)
                .containsExactly(null, 65);
        assertThat(wereld.dossier(zaak).metingen().get(0).scores())
                .hasSize(13)
                .contains(new Zaakdossier.Score("JUSTITIE", null));
    }

    @Test
    void een_score_buiten_een_tot_vijf_of_een_ontbrekend_domein_wordt_geweigerd_TR_03() {
        UUID zaak = wereld.zaak();
        for (int punt : List.of(0, 6)) {
            assertThatThrownBy(() -> meet(zaak, Map.of(Domein.HUISVESTING, punt)))
                    .isInstanceOf(OngeldigeWaarde.class);
        }
        UUID meting = UUID.randomUUID();
        regel(
                "zrm_heeft_dertien",
                () ->
                        wereld.db.doe(
                                RIA,
                                d -> {
                                    d.voer(
                                            "insert into zrm (id, gemeente, zaak, soort, door) values (?, '9901', ?,"
                                                    + " 'INTAKE', 'ria')",
                                            meting,
                                            zaak);
                                    d.voer(
                                            "insert into zrmscore (gemeente, zrm, domein, score) values ('9901', ?,"
                                                    + " 'JUSTITIE', 3)",
                                            meting);
                                }));
    }

    /**
     * TR-06: geen geld, geen ordening en geen product volgt uit een score. Alleen wie vernietigt,
     * noemt de tabel ook.
     */
    @Test
    void geen_andere_kamer_leest_de_matrix_TR_06() throws IOException {
        Path bron = Path.of("src/main/java/nl/zorginkoop/contracting");
        try (Stream<Path> klassen = Files.walk(bron)) {
            assertThat(
                            klassen.filter(p -> p.toString().endsWith(".java"))
                                    .filter(
                                            p ->
                                                    leest(p).toLowerCase()
                                                            .matches(
                                                                    "(?s).*\\bzrm(score|_som)?\\b.*"))
                                    .map(p -> bron.relativize(p).getName(0).toString())
                                    .distinct())
                    .containsExactly("plan");
        }
        assertThat(
                        wereld.db
                                .toezicht()
                                .lijst(
                                        """
                                        select proname from pg_proc where pronamespace = 'public'::regnamespace
                                          and proname !~ '^(vernietig|weiger_wijziging)'
                                          and prosrc ~ '\\mzrm(score)?\\M' and prolang in (
                                              select oid from pg_language where lanname in ('sql', 'plpgsql'))
                                        union all select viewname from pg_views where definition ~ '\\mzrm(score)?\\M'
                                        order by 1
                                        """,
                                        r -> r.getString(1)))
                .containsExactly("zrm_heeft_dertien", "zrm_som");
    }

    private void meet(UUID zaak, Map<Domein, Integer> score) {
        wereld.doe(
                WIM,
                l -> l.onderzoek.meet(WIM, zaak, new Zrmopgave(Zrmopgave.Soort.INTAKE, score)));
    }

    private static String leest(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException fout) {
            throw new java.io.UncheckedIOException(fout);
        }
    }
}
