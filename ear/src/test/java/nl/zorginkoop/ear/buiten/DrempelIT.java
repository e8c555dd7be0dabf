package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** S17: wie leegtrekt wordt afgeremd, en een ander merkt er niets van. */
class DrempelIT extends VanBuiten {
    private static final int UITVOER_PER_MINUUT = 30;

    @Test
    void na_dertig_uitvoerbestanden_in_korte_tijd_is_het_even_op() {
        Bezoeker leegtrekker = Bezoeker.als("oudveen.controller");
        int gelukt = 0;
        HttpResponse<String> laatste = null;
        for (int i = 0;
                i < 3 * UITVOER_PER_MINUUT && (i == 0 || laatste.statusCode() == 200);
                i++) {
            laatste = leegtrekker.get("/uitvoer/declaraties.csv");
            gelukt += laatste.statusCode() == 200 ? 1 : 0;
        }

        assertThat(laatste.statusCode()).isEqualTo(429);
        assertThat(gelukt).isBetween(UITVOER_PER_MINUUT, 2 * UITVOER_PER_MINUUT);
        assertThat(laatste.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(laatste.body()).contains("Even wachten");
        assertThat(leegtrekker.get("/declaraties/lijst.xhtml").statusCode()).isEqualTo(200);
        assertThat(Bezoeker.als("controller").get("/uitvoer/declaraties.csv").statusCode())
                .isEqualTo(200);
    }
}
