package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.declaratie.Regelproef.AUGUSTUS;
import static nl.zorginkoop.contracting.declaratie.Regelproef.JULI;
import static nl.zorginkoop.contracting.declaratie.Regelproef.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wat met eerdere berichten te maken heeft: per regel een keer fout en een keer precies goed. */
class BerichtoverstijgendeRegelsTest {
    private static final YearMonth MEI = YearMonth.of(2026, 5);
    private static final YearMonth JUNI = YearMonth.of(2026, 6);
    private static final Map<Wet, Regelproef> PROEF = new EnumMap<>(Wet.class);

    private static Regelproef proef(Wet wet) {
        return PROEF.computeIfAbsent(wet, Regelproef::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_referentie_geldt_een_keer_ook_van_een_afgekeurde_regel_TR314(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();
        Prestatieregel goed = p.regel(t, JULI, 1);
        Prestatieregel fout = p.regel(t, AUGUSTUS, 21);

        assertThat(p.oordeel(goed, fout)).containsExactly(List.of("9321"));
        Regelmal weer = Regelmal.van(p.regel(t, AUGUSTUS, 1));
        for (String gebruikt : List.of(goed.referentie(), fout.referentie())) {
            assertThat(p.oordeel(weer.referentie(gebruikt).maak()))
                    .containsExactly(List.of("8021"));
        }
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void binnen_een_bericht_maakt_de_plaats_niet_uit_welke_van_twee_de_dubbele_is_TR314_INV_9_4(
            Wet wet) {
        Regelproef p = proef(wet);
        long een = p.toewijzing();
        long twee = p.toewijzing();
        Prestatieregel a = Regelmal.van(p.regel(een, AUGUSTUS, 1)).referentie("x" + een).maak();
        Prestatieregel b = Regelmal.van(p.regel(twee, AUGUSTUS, 1)).referentie("x" + een).maak();
        Prestatieregel c = Regelmal.van(p.regel(een, JULI, 1)).referentie("y" + een).maak();
        Prestatieregel d = Regelmal.van(p.regel(twee, JULI, 1)).referentie("y" + een).maak();

        assertThat(dubbele(p, a, b)).isEqualTo(twee);
        // in de andere volgorde, en dus met de nummers andersom
        assertThat(dubbele(p, Regelmal.van(d).nr(1).maak(), Regelmal.van(c).nr(2).maak()))
                .isEqualTo(twee);
    }

    private static long dubbele(Regelproef p, Prestatieregel... regels) {
        UUID d = p.w.declareer("V" + regels[0].referentie(), AUGUSTUS, regels);
        assertThat(p.w.afgekeurd(d)).hasSize(1);
        assertThat(p.w.afgekeurd(d).get(0).codes()).containsExactly("8021");
        return p.w.afgekeurd(d).get(0).regel().toewijzingnummer();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_credit_is_in_alles_gelijk_aan_een_goedgekeurd_debet_TR323_IV091(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();
        Prestatieregel debet = p.regel(t, AUGUSTUS, 5);
        Prestatieregel afgekeurd = p.regel(t, JULI, 21);
        assertThat(p.oordeel(debet, afgekeurd)).hasSize(1);

        assertThat(p.oordeel(p.credit(afgekeurd))).containsExactly(List.of("8017"));
        assertThat(p.oordeel(p.credit(p.regel(t, AUGUSTUS, 5)))).containsExactly(List.of("8017"));
        Stream<Prestatieregel> anders =
                Stream.of(
                        Regelmal.van(p.credit(debet)).bsn(Kleinewereld.ANDER_BSN).maak(),
                        Regelmal.van(p.credit(debet)).toewijzing(t + 1).maak(),
                        Regelmal.van(p.credit(debet)).categorie("01").maak(),
                        Regelmal.van(p.credit(debet)).code("01A01").maak(),
                        Regelmal.van(p.credit(debet)).begin("2026-08-02").maak(),
                        Regelmal.van(p.credit(debet)).eind("2026-08-30").maak(),
                        Regelmal.van(p.credit(debet)).volume(4).maak(),
                        Regelmal.van(p.credit(debet)).eenheid("01").maak(),
                        Regelmal.van(p.credit(debet)).tarief(null).maak(),
                        Regelmal.van(p.credit(debet)).tarief(5941L).maak(),
                        Regelmal.van(p.credit(debet)).bedrag(29_699).maak());
        anders.forEach(c -> assertThat(p.oordeel(c)).containsExactly(List.of("8017")));
        assertThat(p.oordeel(p.credit(debet))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_debet_wordt_een_keer_gecrediteerd_TR390(Wet wet) {
        Regelproef p = proef(wet);
        Prestatieregel debet = p.regel(p.toewijzing(), AUGUSTUS, 5);

        assertThat(p.oordeel(debet)).isEmpty();
        assertThat(p.oordeel(p.credit(debet))).isEmpty();
        assertThat(p.oordeel(p.credit(debet))).containsExactly(List.of("9390"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_tweede_debet_over_een_maand_kan_pas_na_de_credit_TR389_OP366(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();
        Prestatieregel eerste = p.regel(t, AUGUSTUS, 5);
        Prestatieregel tweede = p.regel(t, AUGUSTUS, 6);

        assertThat(p.oordeel(eerste)).isEmpty();
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 6))).containsExactly(List.of("9389"));
        assertThat(p.oordeel(p.credit(eerste))).isEmpty();
        assertThat(p.oordeel(tweede)).isEmpty();
        // het debet voor zijn credit in hetzelfde bericht: credits gaan eerst
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 7), p.credit(tweede))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_debet_met_een_verkeerde_einddag_neemt_de_maand_niet_in_TR389_INV_9_4(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();
        Prestatieregel kort = Regelmal.van(p.regel(t, AUGUSTUS, 5)).eind("2026-08-30").maak();

        assertThat(p.oordeel(kort, p.regel(t, AUGUSTUS, 5))).containsExactly(List.of("9388"));
        assertThat(p.oordeel(p.regel(t, AUGUSTUS, 5))).containsExactly(List.of("9389"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_declaratienummer_geldt_een_keer_TR333(Wet wet) {
        Regelproef p = proef(wet);
        long t = p.toewijzing();

        assertThat(kop(p, "N1", AUGUSTUS, p.regel(t, AUGUSTUS, 1))).isEmpty();
        assertThat(kop(p, "N1", AUGUSTUS, p.regel(t, JULI, 1))).containsExactly("9333");
        assertThat(kop(p, "N2", AUGUSTUS, p.regel(t, JULI, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_declaratieperiode_ligt_niet_voor_de_vorige_TR318(Wet wet) {
        Regelproef p = new Regelproef(wet);
        long t = p.toewijzing();

        assertThat(kop(p, "D1", JULI, juni(p, t))).isEmpty();
        assertThat(kop(p, "D2", JUNI, juni(p, t))).containsExactly("8214");
        assertThat(kop(p, "D3", JULI, p.regel(t, JULI, 1))).isEmpty();
        assertThat(kop(p, "D4", AUGUSTUS, p.regel(t, AUGUSTUS, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WMO", "JEUGDWET"})
    void een_maand_zonder_zorg_slaat_over_en_een_maand_met_zorg_niet_TR318_INV_9_1(Wet wet) {
        Regelproef p = new Regelproef(wet);
        long t = p.toewijzing();

        assertThat(kop(p, "D1", MEI, mei(p, t))).isEmpty();
        // juni en juli overgeslagen, terwijl dit bericht zelf zegt dat er in juli zorg was
        assertThat(kop(p, "D2", AUGUSTUS, p.regel(t, JULI, 1), p.regel(t, AUGUSTUS, 1)))
                .containsExactly("8214");
        // zonder zorg in juni en juli mag het, ook met een verbetering van wat er al was
        assertThat(kop(p, "D3", AUGUSTUS, p.regel(t, AUGUSTUS, 1), april(p, t))).isEmpty();
        // en wat later over juli bovenkomt, gaat mee in een volgende maand
        assertThat(kop(p, "D4", SEPTEMBER, p.regel(t, JULI, 1))).isEmpty();
    }

    private static Prestatieregel mei(Regelproef p, long t) {
        return p.regel(t, "02A01", MEI, 1, 5760);
    }

    private static Prestatieregel juni(Regelproef p, long t) {
        return p.regel(t, "02A01", JUNI, 1, 5760);
    }

    private static Prestatieregel april(Regelproef p, long t) {
        return p.regel(t, "02A01", YearMonth.of(2026, 4), 1, 5760);
    }

    private static List<String> kop(
            Regelproef p, String nummer, YearMonth maand, Prestatieregel... regels) {
        return p.w.uitkomst(p.w.declareer(nummer, maand, regels)).codes();
    }
}
