package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptlistTest {

    @Test
    void het_zijn_vijfhonderd_verschillende_listen() {
        assertThat(Scriptlist.aantal()).isEqualTo(500);
        assertThat(IntStream.range(0, 500).mapToObj(i -> Scriptlist.van(i, 1)).distinct())
                .hasSize(500);
    }

    @Test
    void elke_list_draagt_haar_merk_en_past_in_een_titel() {
        assertThat(IntStream.range(0, 500).boxed())
                .allSatisfy(
                        i ->
                                assertThat(Scriptlist.van(i, 63))
                                        .containsIgnoringCase("zi" + i + "f63x")
                                        .hasSizeLessThanOrEqualTo(190));
    }

    @Test
    void de_eerste_twintig_hebben_elk_een_eigen_kern() {
        assertThat(Scriptlist.reeks(0, 20, 20, 5)).contains("zi0f5x", "zi19f5x");
        assertThat(Scriptlist.reeks(18, 3, 20, 5)).contains("zi18f5x", "zi19f5x", "zi0f5x");
    }
}
