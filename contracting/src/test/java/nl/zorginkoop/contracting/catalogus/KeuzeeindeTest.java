package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.EERSTE;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import org.junit.jupiter.api.Test;

/** Een keuze die niet meer nodig is: wat getoond is blijft staan, verder gaat zij niet. */
class KeuzeeindeTest {
    private final Keuzewereld w = new Keuzewereld();

    @Test
    void een_vervallen_keuze_houdt_haar_lijst_en_gaat_niet_verder_INV_5_4() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        assertThat(w.keuze(keuze).stand()).isEqualTo("BESCHIKBAARHEID_GEVRAAGD");

        laatVervallen(keuze);

        assertThat(w.keuze(keuze).stand()).isEqualTo("VERVALLEN");
        assertThat(w.keuze(keuze).lijst()).isNotNull();
        assertThat(w.een("select toestand from termijn where onderwerp = ?", w.vraag(keuze)))
                .isEqualTo("GESTUIT");
        assertThatThrownBy(() -> w.toon(keuze)).isInstanceOf(Weigering.class);
    }

    @Test
    void een_keuze_vervalt_eenmaal() {
        UUID keuze = w.getoond();
        laatVervallen(keuze);
        assertThatThrownBy(() -> laatVervallen(keuze)).isInstanceOf(RuntimeException.class);
    }

    private void laatVervallen(UUID keuze) {
        w.db.doe(RIA, d -> Proefkeuzes.einde(d).laatVervallen(RIA, keuze, "Niet meer nodig."));
    }
}
