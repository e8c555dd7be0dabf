package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.declaratie.Regelproef.AUGUSTUS;
import static nl.zorginkoop.contracting.declaratie.Regelproef.JULI;
import static nl.zorginkoop.contracting.declaratie.Regelproef.TARIEF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tarief, bedrag, volume en budget: per regel een keer fout en een keer precies goed. */
class BedragEnVolumeregelsTest {
    private static final Map<Wet, Regelproef> PROEF = new EnumMap<>(Wet.class);

    private static Regelproef proef(Wet wet) {
        return PROEF.computeIfAbsent(wet, Regelproef::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_ander_tarief_dan_afgesproken_een_cent_te_veel_of_te_weinig_TR418(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();

        for (long tarief : new long[] {TARIEF - 1, TARIEF + 1, 0}) {
            assertThat(p.oordeel(p.regel(t, "02A01", AUGUSTUS, 1, tarief)))
                    .containsExactly(List.of("0611"));
        }
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 59,40 per uur is 0,99 per minuut; 100 minuten is 99,00
        "5940, 100, 99, 9900",
        // 32,00 per uur is 0,5333: in het bericht 0,53, maar 100 minuten is 53,33 en niet 53,00
        "3200, 100, 53, 5333",
        // 57,61 per uur is 0,9602: afgerond 0,96; 90 minuten is 86,415 en dus 86,42
        "5761, 90, 96, 8642",
        // een halve cent per minuut gaat omhoog: 57,30 per uur is 0,955
        "5730, 60, 96, 5730"
    })
    void uren_in_minuten_eerst_keer_dan_delen_en_dan_pas_afronden_TR418_TR346_IV081(
            long uurtarief, long minuten, long perMinuut, long bedrag) {
        for (Wet wet : List.of(Wet.WMO, Wet.JEUGDWET)) {
            Regelproef p = proef(wet);
            String code = "02" + uurtarief % 1000;
            p.product(code, uurtarief);
            long t = p.toewijzing(code, "04", "4", 20, "2026-01-01", "2026-12-31");
            Regelmal r =
                    Regelmal.van(p.regel(t, code, AUGUSTUS, 1, uurtarief))
                            .eenheid("01")
                            .volume(minuten);

            assertThat(p.oordeel(r.tarief(perMinuut).bedrag(bedrag + 1).referentie("a" + t).maak()))
                    .containsExactly(List.of("9346"));
            assertThat(p.oordeel(r.tarief(perMinuut + 1).bedrag(bedrag).referentie("b" + t).maak()))
                    .containsExactly(List.of("0611"));
            assertThat(p.oordeel(r.tarief(perMinuut).bedrag(bedrag).referentie("c" + t).maak()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_bedrag_is_volume_keer_tarief_en_in_euros_het_volume_TR346_IV042(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();
        long euro = p.toewijzing("10A01", "83", "6", 50_000, "2026-01-01", "2026-12-31");
        Prestatieregel uren = p.regel(t, AUGUSTUS, 3);
        Prestatieregel geld = p.regel(euro, "10A01", AUGUSTUS, 1, 0);

        assertThat(p.oordeel(Regelmal.van(uren).bedrag(3 * TARIEF - 1).maak()))
                .containsExactly(List.of("9346"));
        assertThat(p.oordeel(Regelmal.van(geld).euro(20_000).bedrag(20_001).maak()))
                .containsExactly(List.of("9346"));
        assertThat(
                        p.oordeel(
                                p.regel(t, AUGUSTUS, 3),
                                Regelmal.van(p.regel(euro, "10A01", AUGUSTUS, 1, 0))
                                        .euro(20_000)
                                        .maak()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // per week, inspanning: juli 2026 raakt vijf ISO-weken, augustus zes
        "02A01, 04, 2, 2, WMO, 2026-07, 10",
        "02A01, 04, 2, 2, JEUGDWET, 2026-07, 10",
        "02A01, 04, 2, 2, WMO, 2026-08, 12",
        // categorie 01 van de Wmo altijd zes, van de Jeugdwet niet
        "01A01, 04, 2, 2, WMO, 2026-07, 12",
        "01A01, 04, 2, 2, JEUGDWET, 2026-07, 10",
        // per week, resultaat: vier zondagen in juli, vijf in augustus
        "10A01, 82, 2, 2, WMO, 2026-07, 8",
        "10A01, 82, 2, 2, JEUGDWET, 2026-08, 10",
        // per maand, per dag en in het geheel
        "02A01, 04, 4, 20, WMO, 2026-07, 20",
        "02A01, 04, 4, 20, JEUGDWET, 2026-07, 20",
        "02A01, 04, 1, 1, WMO, 2026-07, 31",
        "02A01, 04, 1, 1, JEUGDWET, 2026-07, 31",
        "02A01, 04, 6, 30, WMO, 2026-07, 30",
        "02A01, 04, 6, 30, JEUGDWET, 2026-07, 30"
    })
    void meer_dan_er_in_de_periode_past_TR321_IV076_IV077_IV078(
            String code, String eenheid, String freq, long volume, Wet wet, String m, long max) {
        Regelproef p = proef(wet);
        long t = p.toewijzing(code, eenheid, freq, volume, "2026-01-01", "2026-12-31");
        long tarief = Map.of("01A01", 3200L, "02A01", TARIEF, "10A01", 2500L).get(code);
        YearMonth maand = YearMonth.parse(m);

        assertThat(p.oordeel(in(p.regel(t, code, maand, max + 1, tarief), eenheid)))
                .containsExactly(List.of("9321"));
        assertThat(p.oordeel(in(p.regel(t, code, maand, max, tarief), eenheid))).isEmpty();
    }

    private static Prestatieregel in(Prestatieregel r, String eenheid) {
        return Regelmal.van(r).eenheid(eenheid).maak();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void samen_meer_dan_er_in_de_looptijd_past_per_week_en_per_maand_TR322(Wet wet) {
        Regelproef p = proef(wet);
        // 1 juli tot en met 31 augustus raakt tien ISO-weken; juli vijf en augustus zes
        long week = p.toewijzing("02A01", "04", "2", 2, "2026-07-01", "2026-08-31");
        assertThat(p.oordeel(p.regel(week, JULI, 10), p.regel(week, AUGUSTUS, 11)))
                .containsExactly(List.of("9322"));
        assertThat(p.oordeel(p.regel(week, AUGUSTUS, 10))).isEmpty();

        long geheel = p.toewijzing("02A01", "04", "6", 30, "2026-01-01", "2026-12-31");
        assertThat(p.oordeel(p.regel(geheel, JULI, 20))).isEmpty();
        assertThat(p.oordeel(p.regel(geheel, AUGUSTUS, 11))).containsExactly(List.of("9322"));
        assertThat(p.oordeel(p.regel(geheel, AUGUSTUS, 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void minuten_tellen_op_en_worden_daarna_pas_uren_TR322_IV079(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing("02A01", "04", "6", 2, "2026-01-01", "2026-12-31");
        List<Prestatieregel> regels = new ArrayList<>();
        for (int m = 1; m <= 7; m++) {
            long uurtarief = m < 7 ? 5760 : TARIEF;
            regels.add(
                    Regelmal.van(p.regel(t, YearMonth.of(2026, m), 1))
                            .minuten(20, uurtarief)
                            .maak());
        }
        // zeven keer twintig minuten is twee uur en twintig minuten: twee uur
        assertThat(p.oordeel(regels.toArray(Prestatieregel[]::new))).isEmpty();
        Regelmal laatste = Regelmal.van(p.regel(t, AUGUSTUS, 1));
        assertThat(p.oordeel(laatste.minuten(10, TARIEF).maak())).containsExactly(List.of("9322"));
        assertThat(p.oordeel(laatste.referentie("c" + t).minuten(9, TARIEF).maak())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void samen_een_cent_boven_het_budget_aspecifiek_en_generiek_TR369(Wet wet) {
        Regelproef p = proef(wet);
        long aspecifiek = p.budget("02", 10 * TARIEF - 1);
        assertThat(p.oordeel(p.regel(aspecifiek, JULI, 5))).isEmpty();
        assertThat(p.oordeel(p.regel(aspecifiek, AUGUSTUS, 5))).containsExactly(List.of("9369"));

        long generiek = p.budget(null, 5 * TARIEF + 3200);
        assertThat(
                        p.oordeel(
                                p.regel(generiek, JULI, 5),
                                p.regel(generiek, "01A01", AUGUSTUS, 1, 3200)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_traject_in_twee_delen_samen_niet_boven_het_toegewezen_bedrag_TR322_OP264(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing("10A01", "83", "6", 50_000, "2026-07-01", "2026-08-31");
        Regelmal begin = Regelmal.van(p.regel(t, "10A01", JULI, 1, 0));
        Regelmal eind = Regelmal.van(p.regel(t, "10A01", AUGUSTUS, 1, 0));

        assertThat(p.oordeel(begin.euro(20_000).maak())).isEmpty();
        assertThat(p.oordeel(eind.euro(30_001).maak())).containsExactly(List.of("9322"));
        assertThat(p.oordeel(eind.referentie("e" + t).euro(30_000).maak())).isEmpty();
    }
}
