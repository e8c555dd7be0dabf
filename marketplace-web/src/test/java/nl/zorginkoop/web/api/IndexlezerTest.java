package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Indexafspraak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hoe een kader indexeert, zoals een systeem het stuurt. */
class IndexlezerTest {
    private static final String CIJFER =
            "{\"indexnaam\": \"OVA\", \"jaar\": 2027, \"soort\": \"VERWACHT\", \"procent\": 3.91,"
                    + " \"bron\": \"NZa\"}";

    @Test
    void een_indexafspraak_telt_op_tot_honderd_V24() {
        String goed =
                "{\"personeel\": 90, \"materieel\": 10, \"personeelIndex\": \"OVA\","
                        + " \"materieelIndex\": \"PPC\"}";

        assertThat(afspraak(goed)).isEqualTo(new Indexafspraak(90, 10, "OVA", "PPC"));
        weigert("personeel", () -> afspraak(goed.replace("90", "91")));
        weigert("materieelIndex", () -> afspraak(goed.replace("PPC", "")));
    }

    @ParameterizedTest
    @CsvSource({"jaar, 2027, 1999", "procent, 3.91, 3.911", "procent, 3.91, 51", "bron, NZa, ' '"})
    void een_verkeerd_cijfer_noemt_zijn_veld(String veld, String goed, String fout) {
        assertThat(cijfer(CIJFER)).isEqualTo(391);
        weigert(veld, () -> cijfer(CIJFER.replace(goed, fout)));
    }

    private static Indexafspraak afspraak(String tekst) {
        return Indexlezer.afspraak(Inhoud.lees(tekst, Indexlezer.AFSPRAAK));
    }

    private static int cijfer(String tekst) {
        return Indexlezer.cijfer(Inhoud.lees(tekst, Indexlezer.CIJFER)).waarde();
    }

    private static void weigert(String veld, Runnable lezen) {
        assertThatThrownBy(lezen::run)
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
