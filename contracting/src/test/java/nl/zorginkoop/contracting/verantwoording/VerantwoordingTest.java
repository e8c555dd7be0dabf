package nl.zorginkoop.contracting.verantwoording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulings A16: wanneer en vanaf welk bedrag een jaar verantwoord wordt, zijn instellingen. */
class VerantwoordingTest {
    private static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    private static final Namens ELS = Namens.gemeente("els", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    private static final Namens LINDE = Namens.aanbieder("linde", Kleinewereld.AANBIEDER);
    private static final long TOEGEKEND = 200 * 5940;
    private Kleinewereld w;

    @BeforeEach
    void wereld() {
        w = new Kleinewereld();
        w.db.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        w.toewijzing(200701, "02A01", "04", "4", 300, "2026-01-01", "2026-12-31", 1_500_000);
        w.declareer(
                "A1",
                AUGUSTUS,
                w.regel(200701, "02A01", AUGUSTUS, 200, 5940),
                w.regel(200701, "02A01", YearMonth.of(2026, 6), 7, 5940));
    }

    @Test
    void zonder_regel_is_het_1_maart_1_april_en_125000_A16() {
        naarDag("2027-01-10T09:00:00Z");

        Verantwoordingrij rij = rij(ELS);

        assertThat(rij.verantwoordingVoor()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(rij.verklaringVoor()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(rij.drempel()).isEqualTo(Euro.van("125000.00"));
        assertThat(rij.verklaringNodig()).isFalse();
        assertThat(rij.stand()).isEqualTo("VERWACHT");
        assertThat(rij.toegekend()).isEqualTo(Euro.centen(TOEGEKEND));
        assertThat(rij.afgekeurd()).isEqualTo(Euro.centen(7 * 5940));
        assertThat(rij.openstaand()).isEqualTo(Euro.centen(1_500_000 - TOEGEKEND));
    }

    @Test
    void op_de_drempel_is_geen_verklaring_nodig_en_een_cent_erboven_wel_A16() {
        stel(TOEGEKEND);
        naarDag("2027-01-10T09:00:00Z");
        assertThat(rij(ELS).verklaringNodig()).isFalse();

        stel(TOEGEKEND - 1);
        assertThat(rij(ELS).verklaringNodig()).isTrue();
        assertThat(rij(ELS).verantwoordingVoor()).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void een_dag_te_laat_is_een_tekort_en_op_de_dag_zelf_nog_niet_A16() {
        naarDag("2027-03-01T22:00:00Z");
        assertThat(rij(ELS).stand()).isEqualTo("VERWACHT");
        naarDag("2027-03-02T09:00:00Z");
        assertThat(rij(ELS).stand()).isEqualTo("TEKORT");
    }

    @Test
    void gemeente_en_aanbieder_lezen_dezelfde_rij_INV_8_8() {
        stel(1);
        naarDag("2027-01-10T09:00:00Z");
        assertThat(rij(LINDE)).isEqualTo(rij(ELS));
    }

    @Test
    void verantwoorden_met_een_ander_bedrag_is_een_verschil_en_met_hetzelfde_compleet() {
        naarDag("2027-02-10T09:00:00Z");
        leg(verantwoording(TOEGEKEND - 100));
        assertThat(rij(ELS).stand()).isEqualTo("VERSCHIL");
        assertThat(rij(ELS).verschil()).isEqualTo(Euro.centen(-100));

        leg(verantwoording(TOEGEKEND));
        assertThat(rij(ELS).stand()).isEqualTo("COMPLEET");
        UUID jaar = rij(ELS).id();
        List<Verantwoordingstuk> stukken =
                w.db.als(ELS, t -> Verantwoordingkamer.overzicht(t).stukken(ELS, jaar));
        assertThat(stukken).as("de vorige blijft staan").hasSize(2);
    }

    @Test
    void boven_de_drempel_is_pas_met_een_goedkeurende_verklaring_compleet_A16() {
        stel(1);
        naarDag("2027-02-10T09:00:00Z");
        leg(verantwoording(TOEGEKEND));
        assertThat(rij(ELS).stand()).isEqualTo("VERWACHT");
        leg(verklaring(Verantwoordingstuk.Oordeel.MET_BEPERKING));
        assertThat(rij(ELS).stand()).isEqualTo("OORDEEL");
        leg(verklaring(Verantwoordingstuk.Oordeel.GOEDKEUREND));
        assertThat(rij(ELS).stand()).isEqualTo("COMPLEET");
    }

    @Test
    void herinneren_geeft_een_taak_per_aanbieder_en_niet_twee() {
        naarDag("2027-01-10T09:00:00Z");
        assertThat(vraagOp()).isEqualTo(1);
        assertThat(vraagOp()).isZero();
        assertThat(openTaken()).isEqualTo(1);

        naarDag("2027-02-10T09:00:00Z");
        leg(verantwoording(TOEGEKEND));
        assertThat(openTaken()).as("wat er is, staat niet meer open").isZero();
        assertThat(vraagOp()).as("wie compleet is, wordt niet herinnerd").isZero();
    }

    @Test
    void een_jaar_dat_nog_loopt_wordt_niet_opgevraagd() {
        assertThatThrownBy(this::vraagOp).hasMessage(Verantwoordingreden.NOG_NIET_VOORBIJ.zin());
        assertThat(rij(ELS).stand()).isEqualTo("LOOPT");
    }

    @Test
    void een_eis_gaat_niet_terug_in_voor_een_jaar_waarvan_de_dag_voorbij_is_A16() {
        naarDag("2027-03-02T09:00:00Z");
        assertThatThrownBy(() -> stel(1)).hasMessage(Verantwoordingreden.VOORUIT.zin());
    }

    @Test
    void een_stuk_van_morgen_of_van_in_het_jaar_zelf_wordt_geweigerd() {
        naarDag("2027-02-10T09:00:00Z");
        for (LocalDate dag :
                new LocalDate[] {LocalDate.of(2027, 2, 11), LocalDate.of(2026, 12, 31)}) {
            assertThatThrownBy(
                            () ->
                                    leg(
                                            new Verantwoordingstuk.Opgave(
                                                    Verantwoordingstuk.Soort
                                                            .PRODUCTIEVERANTWOORDING,
                                                    dag,
                                                    Euro.NUL,
                                                    null,
                                                    "brief")))
                    .hasMessage(Verantwoordingreden.DAG.zin());
        }
    }

    private void naarDag(String moment) {
        w.db.opKlok(Instant.parse(moment));
    }

    private void stel(long drempel) {
        w.db.doe(
                ELS,
                t ->
                        Verantwoordingkamer.loket(t)
                                .stelRegel(
                                        ELS,
                                        2026,
                                        Euro.centen(drempel),
                                        MonthDay.of(4, 1),
                                        MonthDay.of(4, 1),
                                        "besluit 7"));
    }

    private int vraagOp() {
        return w.db.als(ELS, t -> Verantwoordingkamer.loket(t).vraagOp(ELS, 2026));
    }

    private long openTaken() {
        return w.db.toezicht()
                .eerste(
                        "select count(*) from taak where rol = 'ZORGAANBIEDER' and klaar is null",
                        r -> r.getLong(1))
                .orElseThrow();
    }

    private static Verantwoordingstuk.Opgave verantwoording(long centen) {
        return new Verantwoordingstuk.Opgave(
                Verantwoordingstuk.Soort.PRODUCTIEVERANTWOORDING,
                LocalDate.of(2027, 2, 9),
                Euro.centen(centen),
                null,
                "brief");
    }

    private static Verantwoordingstuk.Opgave verklaring(Verantwoordingstuk.Oordeel oordeel) {
        return new Verantwoordingstuk.Opgave(
                Verantwoordingstuk.Soort.CONTROLEVERKLARING,
                LocalDate.of(2027, 2, 9),
                null,
                oordeel,
                "accountant");
    }

    private void leg(Verantwoordingstuk.Opgave stuk) {
        UUID jaar = rij(ELS).id();
        w.db.doe(ELS, t -> Verantwoordingkamer.loket(t).legVast(ELS, jaar, stuk));
    }

    private Verantwoordingrij rij(Namens namens) {
        return w.db.als(
                        namens,
                        t ->
                                Verantwoordingkamer.overzicht(t)
                                        .jaren(namens, Bladvraag.eerste(25).met("jaar", "2026"))
                                        .rijen())
                .get(0);
    }
}
