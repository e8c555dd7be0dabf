package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Correctievoorstel;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieopgave;
import nl.zorginkoop.contracting.maanddeclaratie.Maandkamer;
import nl.zorginkoop.contracting.maanddeclaratie.Maandregel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvoorstel;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Wat het huis voorstelt en uitrekent, wordt toegekend; en verbeteren is een credit met een debet.
 */
class MaanddeclaratieTest {
    private static final YearMonth JUNI = YearMonth.of(2026, 6);
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Namens LINDE = Namens.aanbieder("linde", Kleinewereld.AANBIEDER);
    private static final Namens ANDER = Namens.aanbieder("beuk", new AgbCode("42420098"));
    private static final Grondslag TAAK = Grondslag.wettelijkeTaak("hulp declareren");
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z")).metAanbieder("42420098", "De Beuk");
        w.toewijzing(200701, "02A01", "04", "4", 20, "2026-01-01", "2026-12-31", 1_000_000);
        w.toewijzing(200702, "01A01", "04", "6", 30, "2026-07-10", "2026-08-20", 96_000);
    }

    @Test
    void
            de_maand_stelt_voor_wat_loopt_met_tarief_van_de_dag_resterend_en_aansluitende_periode_DE_04() {
        declareer(JULI, regel(200702, "01A01", "12"));

        List<Maandregel> regels = voorstel(AUGUSTUS).regels();

        assertThat(regels)
                .extracting(
                        Maandregel::nummer,
                        Maandregel::begin,
                        Maandregel::eind,
                        Maandregel::tarief,
                        Maandregel::perPeriode,
                        Maandregel::rest,
                        Maandregel::gedeclareerd)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                200701L,
                                dag("08-01"),
                                dag("08-31"),
                                Euro.van("59.40"),
                                20L,
                                240L,
                                false),
                        org.assertj.core.groups.Tuple.tuple(
                                200702L,
                                dag("08-01"),
                                dag("08-20"),
                                Euro.van("32.00"),
                                30L,
                                18L,
                                false));
        assertThat(voorstel(JULI).regels().get(1).begin()).isEqualTo(dag("07-10"));
        assertThat(voorstel(JULI).regels().get(1).gedeclareerd()).isTrue();
        assertThat(voorstel(JUNI).regels())
                .extracting(Maandregel::tarief)
                .as("INV-1.2: het tarief van de zorgmaand")
                .containsExactly(Euro.van("57.60"));
        assertThat(voorstel(ANDER, AUGUSTUS).regels()).isEmpty();
    }

    @Test
    void wat_het_huis_rekent_wordt_toegekend_ook_in_minuten_TR346_IV079() {
        for (String uren : List.of("20", "12:30", "0:01", "7,75")) {
            Declaratieopgave o = opgave(AUGUSTUS, List.of(regel(200701, "02A01", uren)), List.of());
            UUID d = beoordeel(o);
            assertThat(w.afgekeurd(d)).as(uren).isEmpty();
            assertThat(w.uitkomst(d).status()).as(uren).isEqualTo("GOEDGEKEURD");
            beoordeel(opgave(AUGUSTUS, List.of(), List.of(correctie(d, 1, null))));
        }
        // 32,00 per uur is 53,33 per minuut: wie eerst afrondt, komt ernaast uit.
        Declaratieopgave gebroken =
                opgave(AUGUSTUS, List.of(regel(200702, "01A01", "7:25")), List.of());
        assertThat(gebroken.totaal()).isEqualTo(Euro.van("237.33"));
        assertThat(w.afgekeurd(beoordeel(gebroken))).isEmpty();
        assertThat(opgave(AUGUSTUS, List.of(regel(200701, "02A01", "12:30")), List.of()).totaal())
                .isEqualTo(Euro.van("742.50"));
    }

    @Test
    void het_concept_blijft_staan_tot_het_gewist_wordt() {
        bewaar(regel(200701, "02A01", "12:30"), regel(200702, "01A01", "4"));
        bewaar(regel(200702, "01A01", ""));

        assertThat(voorstel(AUGUSTUS).regels())
                .extracting(Maandregel::ingevuld)
                .containsExactly("12:30", null);
        assertThat(voorstel(JULI).regels()).extracting(Maandregel::ingevuld).containsOnlyNulls();
    }

    @Test
    void een_goedgekeurde_regel_verbeteren_is_een_credit_en_een_nieuwe_debetregel_OP366_TR314() {
        UUID eerst = declareer(JULI, regel(200701, "02A01", "10"));
        declareer(AUGUSTUS, regel(200701, "02A01", "8"));

        Correctievoorstel voorstel = voorstel(eerst);
        assertThat(voorstel.intrekken()).isTrue();
        assertThat(voorstel.volume()).isEqualTo("10");
        assertThat(voorstel.maand()).as("TR318: niet voor de laatste maand").isEqualTo(AUGUSTUS);
        Declaratieopgave o =
                opgave(voorstel.maand(), List.of(), List.of(correctie(eerst, 1, "9:30")));
        assertThat(o.regels()).extracting(Prestatieregel::credit).containsExactly(true, false);
        assertThat(o.regels().get(0).vorigeReferentie()).endsWith("-1");
        assertThat(o.regels()).extracting(Prestatieregel::referentie).doesNotHaveDuplicates();

        UUID d = beoordeel(o);

        assertThat(w.afgekeurd(d)).isEmpty();
        assertThat(w.uitkomst(d).toegekend()).isEqualTo(Euro.van("-29.70"));
        assertThat(w.verschillen()).isZero();
        assertThatThrownBy(() -> opgave(AUGUSTUS, List.of(), List.of(correctie(eerst, 1, "9"))))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("al ingetrokken");
        assertThatThrownBy(() -> opgave(AUGUSTUS, List.of(), List.of(correctie(d, 1, "9"))))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("creditregel");
    }

    @Test
    void een_afgewezen_regel_komt_terug_met_het_goede_tarief_of_de_goede_toewijzing_INV_9_6() {
        UUID tarief = w.declareer("F1", AUGUSTUS, w.regel(200701, "02A01", AUGUSTUS, 10, 5760));
        UUID onbekend = w.declareer("F2", AUGUSTUS, w.regel(299999, "02A01", AUGUSTUS, 5, 5940));
        long nrTarief = w.afgekeurd(tarief).get(0).regel().nr();
        long nrOnbekend = w.afgekeurd(onbekend).get(0).regel().nr();
        assertThat(w.afgekeurd(tarief).get(0).codes()).containsExactly("0611");

        Declaratieopgave o =
                opgave(AUGUSTUS, List.of(), List.of(correctie(tarief, nrTarief, null)));
        assertThat(o.regels()).singleElement().extracting(Prestatieregel::credit).isEqualTo(false);
        assertThat(w.afgekeurd(beoordeel(o))).isEmpty();

        assertThatThrownBy(
                        () ->
                                opgave(
                                        AUGUSTUS,
                                        List.of(),
                                        List.of(correctie(onbekend, nrOnbekend, null))))
                .isInstanceOf(Weigering.class);
        Declaratieopgave ander =
                opgave(
                        AUGUSTUS,
                        List.of(),
                        List.of(new Maandvraag.Correctie(onbekend, nrOnbekend, "4", 200702L)));
        assertThat(w.afgekeurd(beoordeel(ander))).isEmpty();
    }

    @Test
    void een_ander_verbetert_niets_en_ziet_niets() {
        UUID d = declareer(JULI, regel(200701, "02A01", "10"));
        Optional<Correctievoorstel> gezien =
                w.db.als(ANDER, t -> Maandkamer.op(t).correctie(ANDER, TAAK, d, 1));
        assertThat(gezien).isEmpty();
        assertThatThrownBy(
                        () ->
                                w.db.als(
                                        ANDER,
                                        t ->
                                                Maandkamer.op(t)
                                                        .opgave(
                                                                ANDER,
                                                                TAAK,
                                                                vraag(
                                                                        JULI,
                                                                        List.of(),
                                                                        List.of(
                                                                                correctie(
                                                                                        d, 1,
                                                                                        "9"))),
                                                                "X")))
                .isInstanceOf(Weigering.class);
    }

    @Test
    void een_lege_maand_gaat_niet_uit() {
        assertThatThrownBy(() -> opgave(JULI, List.of(regel(200701, "02A01", " ")), List.of()))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("minstens één regel");
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse("2026-" + dag);
    }

    private static Maandvraag.Invulling regel(long nummer, String code, String volume) {
        return new Maandvraag.Invulling(nummer, code, volume);
    }

    private static Maandvraag.Correctie correctie(UUID declaratie, long nr, String volume) {
        return new Maandvraag.Correctie(declaratie, nr, volume, null);
    }

    private static Maandvraag vraag(
            YearMonth maand,
            List<Maandvraag.Invulling> regels,
            List<Maandvraag.Correctie> correcties) {
        return new Maandvraag(Kleinewereld.GEMEENTE, Wet.WMO, maand, regels, correcties);
    }

    private Maandvoorstel voorstel(YearMonth maand) {
        return voorstel(LINDE, maand);
    }

    private Maandvoorstel voorstel(Namens namens, YearMonth maand) {
        return w.db.als(
                namens,
                t -> Maandkamer.op(t).voorstel(namens, TAAK, vraag(maand, List.of(), List.of())));
    }

    private Correctievoorstel voorstel(UUID declaratie) {
        return w.db.als(LINDE, t -> Maandkamer.op(t).correctie(LINDE, TAAK, declaratie, 1))
                .orElseThrow();
    }

    private void bewaar(Maandvraag.Invulling... regels) {
        w.db.doe(
                LINDE,
                t ->
                        Maandkamer.op(t)
                                .bewaar(LINDE, TAAK, vraag(AUGUSTUS, List.of(regels), List.of())));
    }

    private Declaratieopgave opgave(
            YearMonth maand,
            List<Maandvraag.Invulling> regels,
            List<Maandvraag.Correctie> correcties) {
        return w.db.als(
                LINDE,
                t ->
                        Maandkamer.op(t)
                                .opgave(
                                        LINDE,
                                        TAAK,
                                        vraag(maand, regels, correcties),
                                        "ZI" + nummer++));
    }

    private int nummer = 100;

    private UUID declareer(YearMonth maand, Maandvraag.Invulling regel) {
        return beoordeel(opgave(maand, List.of(regel), List.of()));
    }

    private UUID beoordeel(Declaratieopgave o) {
        return w.declareer(o.nummer(), YearMonth.from(o.periode().begin()), o.regels());
    }
}
