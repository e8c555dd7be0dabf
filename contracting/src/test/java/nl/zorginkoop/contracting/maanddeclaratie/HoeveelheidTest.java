package nl.zorginkoop.contracting.maanddeclaratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uren en minuten zoals een mens ze typt. */
class HoeveelheidTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|04|12|04|12",
                "12:00|04|12|04|12",
                "12:30|04|750|01|12:30",
                "12,5|04|750|01|12:30",
                "0.25|04|15|01|0:15",
                "90|01|90|01|1:30",
                "1:30|01|90|01|1:30",
                "3|16|3|16|3",
                "125,50|83|12550|83|125,50",
                "125|83|12500|83|125,00"
            })
    void uren_en_minuten_mogen_en_gaan_heen_en_terug_IV079(
            String getypt, String toegewezen, long volume, String eenheid, String terug) {
        Hoeveelheid h = Hoeveelheid.lees(getypt, toegewezen);
        assertThat(h).isEqualTo(new Hoeveelheid(volume, eenheid));
        assertThat(h.tekst()).isEqualTo(terug);
        assertThat(Hoeveelheid.lees(terug, toegewezen)).isEqualTo(h);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,01|04|heel aantal minuten",
                "12:75|04|12:30",
                "twaalf|04|12:30",
                "-1|04|12:30",
                "1,5|16|heel getal",
                "1,5|83|125,50",
                "0|04|nul",
                "0:00|04|nul"
            })
    void wat_geen_volume_is_zegt_hoe_het_wel_moet(
            String getypt, String toegewezen, String herstel) {
        assertThatThrownBy(() -> Hoeveelheid.lees(getypt, toegewezen))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining(herstel);
    }
}
