package nl.zorginkoop.contracting.deur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.zorginkoop.contracting.catalogus.Kijkfilter;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.Test;

/** PR-08: een rij wordt nagemaakt zonder wat de kijker niet mag zien. */
class AfschermingTest {
    private static final Kijkfilter FILTER =
            new Kijkfilter(Set.of(Kenmerk.TAAL_DUITS, Kenmerk.TAAL_FRIES), 14, Euro.centen(5_000));

    @Test
    void wie_alles_mag_zien_ziet_ook_een_verzameling_zonder_volgorde() {
        assertThat(new Afscherming(veld -> true).van(Optional.of(FILTER)))
                .isEqualTo(Optional.of(FILTER));
    }

    @Test
    void wie_het_veld_niet_mag_zien_krijgt_een_lege_verzameling() {
        assertThat(new Afscherming(veld -> false).van(FILTER))
                .isEqualTo(new Kijkfilter(Set.of(), null, null));
    }
}
