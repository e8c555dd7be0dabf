package nl.zorginkoop.contracting.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorginkoop.contracting.Testdatabank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hoeveel er in een periode en in een toewijzing past (facts 9; IV076, IV077, IV078, IV079). */
class VolumerekenTest {
    private static final Testdatabank DB = Testdatabank.vers();

    @ParameterizedTest
    @CsvSource({
        // inspanning per week: elke geraakte ISO-week; juli 2025 raakt 27 t/m 31
        "2, 04, 2, 02, WMO, 2025-12-31, 2025-07-01, 2025-07-31, 10",
        // categorie 01 van de Wmo: altijd zes weken
        "2, 04, 2, 01, WMO, 2025-12-31, 2025-07-01, 2025-07-31, 12",
        "2, 04, 2, 01, JEUGDWET, 2025-12-31, 2025-07-01, 2025-07-31, 10",
        // output per week: de zondagen in de periode
        "2, 82, 2, 02, WMO, 2025-12-28, 2025-07-01, 2025-07-31, 8",
        // output, toewijzing eindigt op woensdag: de laatste zondag krijgt een week extra
        "2, 82, 2, 02, WMO, 2025-07-30, 2025-07-01, 2025-07-30, 10",
        // output in een periode zonder zondag
        "2, 82, 2, 02, WMO, 2025-07-05, 2025-07-01, 2025-07-05, 0",
        // per maand: ook in een gebroken maand het hele maandvolume
        "20, 04, 4, 02, WMO, 2025-12-31, 2025-07-15, 2025-07-31, 20",
        "3, 04, 1, 02, WMO, 2025-12-31, 2025-02-01, 2025-02-28, 84",
        "50, 04, 6, 02, WMO, 2025-12-31, 2025-02-01, 2025-02-28, 50"
    })
    void volume_in_een_productperiode(
            long volume,
            String eenheid,
            String frequentie,
            String categorie,
            String wet,
            String toewijzingEind,
            String begin,
            String eind,
            long verwacht) {
        assertThat(
                        DB.toezicht()
                                .eerste(
                                        "select volume_in_periode(?, ?, ?, ?, ?, ?::date, ?::date, ?::date) as v",
                                        r -> r.getLong("v"),
                                        volume,
                                        eenheid,
                                        frequentie,
                                        categorie,
                                        wet,
                                        toewijzingEind,
                                        begin,
                                        eind))
                .contains(verwacht);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2025-07-01, 2025-07-31, 10",
        "20, 4, 2025-07-15, 2025-09-02, 60",
        "3, 1, 2025-02-01, 2025-02-28, 84",
        "50, 6, 2025-02-01, 2025-12-31, 50"
    })
    void volume_in_de_hele_toewijzing(
            long volume, String frequentie, String begin, String eind, long verwacht) {
        assertThat(
                        DB.toezicht()
                                .eerste(
                                        "select volume_in_toewijzing(?, ?, ?::date, ?::date) as v",
                                        r -> r.getLong("v"),
                                        volume,
                                        frequentie,
                                        begin,
                                        eind))
                .contains(verwacht);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "29,1", "30,1", "89,1", "90,2", "600,10", "629,10", "630,11"})
    void minuten_worden_uren_IV079(long minuten, long uren) {
        assertThat(
                        DB.toezicht()
                                .eerste(
                                        "select in_eenheid(?, '01', '04') as v",
                                        r -> r.getLong("v"),
                                        minuten))
                .contains(uren);
    }
}
