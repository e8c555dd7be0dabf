package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.declaratie.Regelproef.AUGUSTUS;
import static nl.zorginkoop.contracting.declaratie.Regelproef.JULI;
import static nl.zorginkoop.contracting.declaratie.Regelproef.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Past een regel bij haar toewijzing: per regel een keer fout en een keer precies goed. */
class PeriodeEnProductregelsTest {
    private static final Map<Wet, Regelproef> PROEF = new EnumMap<>(Wet.class);

    private static Regelproef proef(Wet wet) {
        return PROEF.computeIfAbsent(wet, Regelproef::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_toewijzing_die_er_niet_is_of_van_een_ander_TR338(Wet wet) {
        Regelproef p = proef(wet);
        long eigen = p.toewijzing();
        long afgekeurd = p.toewijzing();
        long anderewet = p.toewijzing();
        zet(p, afgekeurd, "status = 'AFGEKEURD'");
        zet(p, anderewet, "wet = case wet when 'WMO' then 'JEUGDWET' else 'WMO' end");

        for (long nummer : new long[] {299_999, afgekeurd, anderewet}) {
            assertThat(p.oordeel(p.regel(nummer, AUGUSTUS, 1))).containsExactly(List.of("9338"));
        }
        assertThat(p.oordeel(p.regel(eigen, AUGUSTUS, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_andere_client_TR304(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();
        Prestatieregel goed = p.regel(t, AUGUSTUS, 1);

        assertThat(p.oordeel(Regelmal.van(goed).bsn(Kleinewereld.ANDER_BSN).maak()))
                .containsExactly(List.of("8187"));
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void wie_op_geen_enkele_regel_past_is_zelf_fout_en_anders_de_regel_TR304_IV088(Wet wet) {
        Regelproef p = proef(wet);
        long een = p.toewijzing();
        long ander = p.toewijzing();
        Prestatieregel goed = p.regel(een, AUGUSTUS, 1);
        Prestatieregel vanAnder = p.regel(ander, AUGUSTUS, 1);
        Prestatieregel nooit = Regelmal.van(vanAnder).bsn(Kleinewereld.ANDER_BSN).maak();
        Prestatieregel deels = Regelmal.van(p.regel(ander, JULI, 1)).bsn(goed.bsn()).maak();

        UUID d = p.w.declareer("C1", AUGUSTUS, goed, nooit, deels);

        assertThat(p.w.afgekeurd(d))
                .allSatisfy(r -> assertThat(r.codes()).containsExactly("8187"))
                .extracting(r -> r.regel().bsn(), AfgekeurdeRegel::clientOnbekend)
                .containsExactlyInAnyOrder(
                        tuple(Kleinewereld.ANDER_BSN, true), tuple(goed.bsn(), false));
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void op_een_verwijderde_toewijzing_TR384(Wet wet) {
        Regelproef p = proef(wet);
        long weg = p.toewijzing(Regelproef.PRODUCT, "04", "4", 20, "2026-08-31", "2026-08-31");
        long eendag = p.toewijzing(Regelproef.PRODUCT, "04", "4", 20, "2026-08-31", "2026-08-31");
        zet(p, weg, "status = 'VERWIJDERD', reden_wijziging = '13'");

        assertThat(p.oordeel(dag31(p.regel(weg, AUGUSTUS, 1)))).containsExactly(List.of("9384"));
        assertThat(p.oordeel(dag31(p.regel(eendag, AUGUSTUS, 1)))).isEmpty();
    }

    private static Prestatieregel dag31(Prestatieregel r) {
        return Regelmal.van(r).begin("2026-08-31").maak();
    }

    @ParameterizedTest
    @CsvSource({
        // een hele maand voor de ingang: alleen dat is fout
        "TR307, 2026-07-01, 2026-07-31, 9307",
        // een maand na het einde
        "TR308, 2026-12-01, 2026-12-31, 9308",
        // niet de eerste en niet de laatste dag van een volle maand
        "TR387, 2026-09-02, 2026-09-30, 9387",
        "TR388, 2026-09-01, 2026-09-29, 9388",
        // de gebroken maanden van de toewijzing zelf: 10 augustus tot en met 20 november
        "TR387, 2026-08-11, 2026-08-31, 9387",
        "TR388, 2026-11-01, 2026-11-19, 9388"
    })
    void een_periode_buiten_of_naast_haar_toewijzing_TR307_TR308_TR387_TR388(
            String regel, String begin, String eind, String code) {
        for (Wet wet : List.of(Wet.WMO, Wet.JEUGDWET)) {
            Regelproef p = proef(wet);
            long t = p.toewijzing(Regelproef.PRODUCT, "04", "4", 20, "2026-08-10", "2026-11-20");
            assertThat(feit(p, t, begin, eind)).as(regel).containsExactly(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-08-10, 2026-08-31", "2026-09-01, 2026-09-30", "2026-11-01, 2026-11-20"})
    void een_periode_die_precies_past_TR307_TR308_TR387_TR388(String begin, String eind) {
        for (Wet wet : List.of(Wet.WMO, Wet.JEUGDWET)) {
            Regelproef p = proef(wet);
            long t = p.toewijzing(Regelproef.PRODUCT, "04", "4", 20, "2026-08-10", "2026-11-20");
            assertThat(feit(p, t, begin, eind)).isEmpty();
        }
    }

    // Ook een maand na de declaratieperiode: TR319 hoort hier niet bij en valt eruit.
    private static List<String> feit(Regelproef p, long t, String begin, String eind) {
        Prestatieregel r = Regelmal.van(p.regel(t, AUGUSTUS, 1)).begin(begin).eind(eind).maak();
        return p.oordeel(r).stream().flatMap(List::stream).filter(c -> !c.equals("9319")).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_maand_na_de_declaratieperiode_TR319(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();

        assertThat(p.oordeel(p.regel(t, SEPTEMBER, 1))).containsExactly(List.of("9319"));
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 1), p.regel(t, JULI, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_andere_categorie_of_code_dan_toegewezen_TR339_TR340(Wet wet) {
        Regelproef p = proef(wet);
        long specifiek = p.toewijzing();
        long aspecifiek = p.budget("02", 1_000_000);
        long generiek = p.budget(null, 1_000_000);

        assertThat(p.oordeel(p.regel(specifiek, "01A01", AUGUSTUS, 1, 3200)))
                .containsExactly(List.of("9339", "9340"));
        assertThat(p.oordeel(p.regel(aspecifiek, "01A01", AUGUSTUS, 1, 3200)))
                .containsExactly(List.of("9339"));
        assertThat(
                        p.oordeel(
                                p.regel(specifiek, AUGUSTUS, 1),
                                p.regel(aspecifiek, AUGUSTUS, 1),
                                p.regel(generiek, "01A01", AUGUSTUS, 1, 3200)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_code_die_niet_bij_haar_categorie_hoort_TR381(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.budget(null, 1_000_000);
        Prestatieregel goed = p.regel(t, "01A01", AUGUSTUS, 1, 3200);

        assertThat(p.oordeel(Regelmal.van(goed).categorie("02").maak()))
                .containsExactly(List.of("S329"));
        assertThat(p.oordeel(p.regel(t, "01A01", AUGUSTUS, 1, 3200))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_andere_eenheid_dan_toegewezen_of_gecontracteerd_TR341(Wet wet) {
        Regelproef p = proef(wet);
        long uren = p.toewijzing();
        long aspecifiek = p.budget("02", 1_000_000);
        long stuks = p.toewijzing("10A01", "82", "4", 20, "2026-01-01", "2026-12-31");

        assertThat(p.oordeel(Regelmal.van(p.regel(uren, AUGUSTUS, 1)).eenheid("82").maak()))
                .first()
                .asList()
                .contains("9341");
        // alleen uren mogen ook in minuten
        assertThat(
                        p.oordeel(
                                Regelmal.van(p.regel(stuks, "10A01", AUGUSTUS, 1, 2500))
                                        .eenheid("01")
                                        .maak()))
                .first()
                .asList()
                .contains("9341");
        assertThat(p.oordeel(Regelmal.van(p.regel(aspecifiek, AUGUSTUS, 1)).eenheid("82").maak()))
                .first()
                .asList()
                .contains("9341");
        assertThat(
                        p.oordeel(
                                Regelmal.van(p.regel(uren, AUGUSTUS, 1)).minuten(60, 5940).maak(),
                                Regelmal.van(p.regel(stuks, "10A01", AUGUSTUS, 1, 2500))
                                        .eenheid("82")
                                        .maak(),
                                p.regel(aspecifiek, AUGUSTUS, 1)))
                .isEmpty();
    }

    private static void zet(Regelproef p, long nummer, String wat) {
        p.w.db.toezicht().voer("update toewijzing set " + wat + " where nummer = ?", nummer);
    }
}
