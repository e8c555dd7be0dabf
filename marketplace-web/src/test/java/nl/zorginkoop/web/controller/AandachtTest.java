package nl.zorginkoop.web.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Prognose;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.api.Test;

/** Vandaag en de werkplek zeggen hetzelfde getal. */
class AandachtTest {
    @Test
    void een_plafond_telt_een_keer_en_een_vooraankondiging_niet() {
        Plafondstand boven = stand(-1);
        Plafondstand rustig = stand(100);
        Plafondstand ander = stand(100);

        assertThat(Aandacht.tel(List.of(boven, rustig), List.of())).isEqualTo(1);
        assertThat(Aandacht.tel(List.of(boven, rustig), List.of(signaal(boven, 100)))).isEqualTo(1);
        assertThat(Aandacht.tel(List.of(boven, rustig), List.of(signaal(rustig, 70)))).isEqualTo(1);
        assertThat(Aandacht.tel(List.of(boven, rustig), List.of(signaal(rustig, 95)))).isEqualTo(2);
        assertThat(Aandacht.tel(List.of(boven, rustig), List.of(signaal(ander, null))))
                .as("een plafond van een ander jaar")
                .isEqualTo(1);
    }

    private static Signaalregel signaal(Plafondstand p, Integer grens) {
        return new Signaalregel(
                UUID.randomUUID(),
                p.id(),
                p.naam(),
                "GRENS",
                grens,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Plafondstand stand(long vrij) {
        Euro begroot = Euro.centen(100);
        return new Plafondstand(
                UUID.randomUUID(),
                "Begeleiding",
                Plafondsoort.BEGROTING,
                Wet.WMO,
                2026,
                null,
                null,
                null,
                null,
                begroot,
                Euro.centen(vrij),
                Euro.NUL,
                Euro.NUL,
                Euro.NUL,
                Prognose.van(2026, new TreeMap<>(), begroot));
    }
}
