package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S17: leegtrekken stopt, gewoon werken merkt er niets van. */
class DrempelTest {
    private final AtomicLong tijd = new AtomicLong();
    private final Drempel drempel = new Drempel(60, tijd::get);

    @Test
    void na_zestig_vragen_ineens_is_het_op_en_helpt_een_seconde_wachten() {
        assertThat(gelukt("a", 60)).isEqualTo(60);
        assertThat(drempel.neem("a")).hasValue(1);

        verstrijk(Duration.ofMillis(999));
        assertThat(drempel.neem("a")).isPresent();
        verstrijk(Duration.ofMillis(2));
        assertThat(drempel.neem("a")).isEmpty();
        assertThat(drempel.neem("a")).isPresent();
    }

    @Test
    void wie_een_ander_is_merkt_er_niets_van() {
        gelukt("a", 61);

        assertThat(drempel.neem("b")).isEmpty();
    }

    @Test
    void na_een_minuut_stilte_is_er_weer_alles_en_niet_meer() {
        gelukt("a", 60);
        verstrijk(Duration.ofHours(3));

        assertThat(gelukt("a", 100)).isEqualTo(60);
    }

    @Test
    void tienduizend_lijsten_in_een_minuut_lukken_niet() {
        int gelukt = 0;
        for (int i = 0; i < 10_000; i++) {
            verstrijk(Duration.ofMillis(6));
            gelukt += drempel.neem("leegtrekker").isEmpty() ? 1 : 0;
        }
        assertThat(gelukt).isBetween(118, 120);
    }

    private long gelukt(String wie, int vragen) {
        return IntStream.range(0, vragen).filter(i -> drempel.neem(wie).isEmpty()).count();
    }

    private void verstrijk(Duration duur) {
        tijd.addAndGet(duur.toNanos());
    }
}
