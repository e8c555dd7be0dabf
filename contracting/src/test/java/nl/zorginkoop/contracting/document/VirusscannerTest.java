package nl.zorginkoop.contracting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S7, over een echte lijn: alleen een uitdrukkelijk OK opent de deur. */
class VirusscannerTest {
    private static final long MB = 1024 * 1024;

    @Test
    void een_schoon_bestand_mag_en_is_helemaal_gezien() {
        try (Clamserver clamd = new Clamserver(25 * MB, Clamserver.Kuur.GEEN)) {
            byte[] groot = new byte[(int) (3 * MB) + 17];

            assertThatCode(() -> keur(clamd.adres(), groot)).doesNotThrowAnyException();
            assertThat(clamd.ontvangen).hasValue(groot.length);
        }
    }

    @Test
    void een_virus_wordt_geweigerd_ook_op_de_rand_van_een_blok() {
        byte[] besmet = new byte[200_000];
        byte[] eicar = Clamserver.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(eicar, 0, besmet, 64 * 1024 - 10, eicar.length);
        try (Clamserver clamd = new Clamserver(25 * MB, Clamserver.Kuur.GEEN)) {
            weigert(Documentreden.BESMET, clamd.adres(), eicar);
            weigert(Documentreden.BESMET, clamd.adres(), besmet);
        }
    }

    @Test
    void wat_de_scanner_te_groot_vindt_is_niet_gescand() {
        try (Clamserver clamd = new Clamserver(MB, Clamserver.Kuur.GEEN)) {
            weigert(Documentreden.NIET_GESCAND, clamd.adres(), new byte[(int) (4 * MB)]);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Clamserver.Kuur.class,
            names = {"HANGT_OP", "ZEGT_MAAR_WAT"})
    void een_half_of_vreemd_antwoord_is_geen_ja(Clamserver.Kuur kuur) {
        try (Clamserver clamd = new Clamserver(25 * MB, kuur)) {
            weigert(Documentreden.NIET_GESCAND, clamd.adres(), new byte[100_000]);
        }
    }

    @Test
    void een_scanner_die_er_niet_is_houdt_de_deur_dicht() {
        Clamserver clamd = new Clamserver(MB, Clamserver.Kuur.GEEN);
        String adres = clamd.adres();
        clamd.close();

        weigert(Documentreden.NIET_GESCAND, adres, new byte[10]);
    }

    @Test
    void zonder_adres_staat_hij_uit() {
        assertThat(new Virusscanner(null).aan()).isFalse();
        assertThat(new Virusscanner(" ").aan()).isFalse();
        assertThat(new Virusscanner("clamd.example").aan()).isTrue();
    }

    private static void keur(String adres, byte[] bytes) {
        new Virusscanner(adres).keur(new ByteArrayInputStream(bytes));
    }

    private static void weigert(Documentreden reden, String adres, byte[] bytes) {
        assertThatThrownBy(() -> keur(adres, bytes)).extracting("reden").isEqualTo(reden);
    }
}
