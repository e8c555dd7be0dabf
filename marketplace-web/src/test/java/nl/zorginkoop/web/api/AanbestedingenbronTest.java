package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.zorginkoop.contracting.aanbesteding.Perceelopgave;
import nl.zorginkoop.contracting.aanbesteding.Prijsformule;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** Wat er over een gunningsmodel binnenkomt. */
class AanbestedingenbronTest {
    private static final Set<String> PERCEEL =
            Set.of(
                    "nr",
                    "aantal",
                    "eenheid",
                    "beroepskracht",
                    "overhead",
                    "nietProductief",
                    "reisOpleiding",
                    "indexatie",
                    "gemeenteEisen",
                    "laag",
                    "hoog");

    @Test
    void de_prijs_van_een_perceel_is_de_som_van_zes_elementen() {
        Perceelopgave p = perceel("\"beroepskracht\": 45.00, \"laag\": 70.00, \"hoog\": 80.00");
        assertThat(p.opbouw().som()).isEqualTo(Euro.van("70.00"));
        assertThat(p.hoog()).isEqualTo(Euro.van("80.00"));
        assertThat(p.aantal()).isNull();
    }

    @Test
    void een_element_weglaten_kan_niet() {
        assertThatThrownBy(() -> perceel("\"laag\": 70.00, \"hoog\": 80.00"))
                .isInstanceOfSatisfying(
                        OngeldigeWaarde.class,
                        nee -> assertThat(nee.veld()).isEqualTo("beroepskracht"));
    }

    @Test
    void een_relatieve_formule_is_te_noemen_zodat_de_reden_van_de_weigering_terugkomt() {
        Inhoud in =
                Inhoud.lees(
                        "{\"nr\": 3, \"titel\": \"Prijs\", \"soort\": \"PRIJS\", \"gewicht\": 30,"
                                + " \"wijze\": \"laagste / eigen\", \"formule\": \"RELATIEF_LAAGSTE\"}",
                        Set.of("nr", "titel", "soort", "gewicht", "wijze", "formule"));
        assertThat(Aanbestedingenbron.criterium(in).formule())
                .isEqualTo(Prijsformule.RELATIEF_LAAGSTE);
    }

    private static Perceelopgave perceel(String deel) {
        return Aanbestedingenbron.perceel(
                Inhoud.lees(
                        "{\"nr\": 1, \"eenheid\": \"per uur\", \"overhead\": 10.00, \"nietProductief\": 8.00,"
                                + " \"reisOpleiding\": 3.00, \"indexatie\": 2.00, \"gemeenteEisen\": 2.00, "
                                + deel
                                + "}",
                        PERCEEL));
    }
}
