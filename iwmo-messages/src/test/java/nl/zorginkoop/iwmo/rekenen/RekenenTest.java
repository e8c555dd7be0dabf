package nl.zorginkoop.iwmo.rekenen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import nl.zorginkoop.iwmo.bericht.Domein;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RekenenTest {

    private static Toewijzingsruimte ruimte(
            String categorie, int volume, String eenheid, String freq, String van, String tot) {
        return new Toewijzingsruimte(
                Domein.WMO,
                categorie,
                volume,
                eenheid,
                freq,
                LocalDate.parse(van),
                tot == null ? null : LocalDate.parse(tot));
    }

    private static long in(Toewijzingsruimte ruimte, String van, String tot) {
        return ruimte.inProductperiode(LocalDate.parse(van), LocalDate.parse(tot));
    }

    /** IV076: juli 2025 raakt vijf weken. */
    @Test
    void inspanning_per_week_telt_elke_week_die_de_maand_raakt() {
        Toewijzingsruimte r = ruimte("02", 2, "04", "2", "2025-01-01", "2025-12-31");
        assertThat(in(r, "2025-07-01", "2025-07-31")).isEqualTo(10);
        assertThat(in(r, "2025-02-01", "2025-02-28")).isEqualTo(10);
        assertThat(in(r, "2025-03-01", "2025-03-31")).isEqualTo(12);
        assertThat(r.inTotaal()).hasValue(53 * 2);
    }

    /** IV076: hulp bij het huishouden rekent altijd met zes weken, alleen in de Wmo. */
    @Test
    void hulp_bij_het_huishouden_heeft_altijd_zes_weken() {
        Toewijzingsruimte r = ruimte("01", 2, "04", "2", "2025-01-01", "2025-12-31");
        assertThat(in(r, "2025-07-01", "2025-07-31")).isEqualTo(12);
        assertThat(in(r, "2025-07-28", "2025-07-31")).isEqualTo(12);
        assertThat(r.inTotaal()).hasValue(53 * 2);
    }

    /** IV077. */
    @Test
    void output_per_week_telt_zondagen() {
        Toewijzingsruimte r = ruimte("02", 3, "82", "2", "2025-06-01", "2025-08-31");
        assertThat(in(r, "2025-06-01", "2025-06-30")).isEqualTo(5 * 3);
        assertThat(in(r, "2025-07-01", "2025-07-31")).isEqualTo(4 * 3);
        assertThat(r.inTotaal()).hasValue(14 * 3);
    }

    @Test
    void output_krijgt_de_slotweek_in_de_maand_van_de_laatste_zondag() {
        Toewijzingsruimte woensdag = ruimte("02", 1, "82", "2", "2025-06-01", "2025-07-30");
        assertThat(in(woensdag, "2025-06-01", "2025-06-30")).isEqualTo(5);
        assertThat(in(woensdag, "2025-07-01", "2025-07-30")).isEqualTo(4 + 1);
        Toewijzingsruimte zondag = ruimte("02", 1, "82", "2", "2025-06-01", "2025-07-27");
        assertThat(in(zondag, "2025-07-01", "2025-07-27")).isEqualTo(4);
    }

    @Test
    void output_in_een_periode_zonder_zondag_is_nul() {
        Toewijzingsruimte r = ruimte("02", 1, "82", "2", "2025-06-01", "2025-07-01");
        assertThat(in(r, "2025-07-01", "2025-07-01")).isZero();
        assertThat(in(r, "2025-06-01", "2025-06-30")).isEqualTo(5 + 1);
    }

    @Test
    void output_van_alle_perioden_samen_is_het_totaal() {
        Random toeval = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            LocalDate begin = LocalDate.of(2025, 1, 1).plusDays(toeval.nextInt(600));
            LocalDate einde = begin.plusDays(toeval.nextInt(500));
            Toewijzingsruimte r = ruimte("02", 1, "82", "2", begin.toString(), einde.toString());
            long som = 0;
            for (YearMonth m = YearMonth.from(begin);
                    !m.isAfter(YearMonth.from(einde));
                    m = m.plusMonths(1)) {
                LocalDate van = m.atDay(1).isBefore(begin) ? begin : m.atDay(1);
                LocalDate tot = m.atEndOfMonth().isAfter(einde) ? einde : m.atEndOfMonth();
                som += r.inProductperiode(van, tot);
            }
            assertThat(r.inTotaal()).as("%s t/m %s", begin, einde).hasValue(som);
        }
    }

    /** IV078. */
    @Test
    void gebroken_maand_heeft_het_hele_maandvolume() {
        Toewijzingsruimte r = ruimte("02", 8, "04", "4", "2025-01-15", "2025-03-10");
        assertThat(in(r, "2025-01-15", "2025-01-31")).isEqualTo(8);
        assertThat(r.inTotaal()).hasValue(3 * 8);
    }

    @Test
    void totaal_kent_alleen_een_grens_over_de_looptijd() {
        Toewijzingsruimte r = ruimte("02", 100, "82", "6", "2025-01-15", null);
        assertThat(in(r, "2025-01-15", "2025-01-31")).isEqualTo(100);
        assertThat(r.inTotaal()).hasValue(100);
    }

    @Test
    void per_dag_telt_de_dagen_en_zonder_einde_is_er_geen_totaal() {
        Toewijzingsruimte r = ruimte("02", 30, "01", "1", "2025-01-30", null);
        assertThat(in(r, "2025-01-30", "2025-01-31")).isEqualTo(60);
        assertThat(r.inTotaal()).isEmpty();
    }

    @Test
    void weken_om_de_jaarwisseling_tellen_een_keer() {
        Toewijzingsruimte r = ruimte("02", 1, "04", "2", "2025-12-29", "2026-01-04");
        assertThat(r.inTotaal()).hasValue(1);
    }

    /** IV079. */
    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "29,1", "30,1", "89,1", "90,2", "149,2", "150,3"})
    void uren_uit_minuten(long minuten, long uren) {
        assertThat(Uurtarief.urenUitMinuten(minuten)).isEqualTo(uren);
    }

    /** IV081: het tarief wordt afgerond, het bedrag komt uit het onafgeronde uurtarief. */
    @ParameterizedTest
    @CsvSource({"6000,100,90,9000", "5000,83,60,5000", "5000,83,50,4167", "89,1,30,45"})
    void uurtarief_in_minuten(int centen, int perMinuut, int minuten, long bedrag) {
        Uurtarief tarief = new Uurtarief(centen);
        assertThat(tarief.perMinuut()).isEqualTo(perMinuut);
        assertThat(tarief.bedrag(minuten)).isEqualTo(bedrag);
    }

    /** TR341. */
    @Test
    void alleen_uren_mogen_in_minuten() {
        assertThat(Eenheden.past("04", "01")).isTrue();
        assertThat(Eenheden.past("01", "04")).isFalse();
        assertThat(Eenheden.omgerekend(10, "04", "01")).isEqualTo(600);
        assertThatThrownBy(() -> Eenheden.omgerekend(1, "82", "84"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
