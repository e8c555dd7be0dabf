package nl.zorginkoop.web.raam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import org.junit.jupiter.api.Test;

/** D17: een herhaalde verzending is dezelfde, en een andere nooit per ongeluk. */
class VerzendsleutelTest {
    record Client(Bsn bsn, List<String> namen) {}

    @Test
    void twee_keer_op_de_knop_is_dezelfde_sleutel() {
        assertThat(Verzendsleutel.van("p", maand("12")))
                .isEqualTo(Verzendsleutel.van("p", maand("12")));
        assertThat(Verzendsleutel.van("p", maand("12")))
                .isNotEqualTo(Verzendsleutel.van("p", maand("13")))
                .isNotEqualTo(Verzendsleutel.van("q", maand("12")));
    }

    @Test
    void wat_in_een_hash_van_32_bits_samenvalt_is_hier_verschillend() {
        Maandvraag een = maand("Aa");
        Maandvraag ander = maand("BB");

        assertThat(een.hashCode()).as("zo viel het samen").isEqualTo(ander.hashCode());
        assertThat(Verzendsleutel.van("p", een)).isNotEqualTo(Verzendsleutel.van("p", ander));
    }

    @Test
    void een_waarde_die_haar_tekst_verhult_telt_toch_mee() {
        assertThat(Verzendsleutel.van("p", client("999990019", "ab", "c")))
                .isNotEqualTo(Verzendsleutel.van("p", client("999990020", "ab", "c")))
                .isNotEqualTo(Verzendsleutel.van("p", client("999990019", "a", "bc")))
                .doesNotContain("999990019");
    }

    @Test
    void een_bestand_telt_met_al_zijn_bytes() {
        assertThat(Verzendsleutel.van("p", "een".getBytes(StandardCharsets.UTF_8)))
                .hasSize("p/".length() + 64)
                .isNotEqualTo(Verzendsleutel.van("p", "eem".getBytes(StandardCharsets.UTF_8)));
    }

    private static Client client(String bsn, String... namen) {
        return new Client(new Bsn(bsn), List.of(namen));
    }

    private static Maandvraag maand(String volume) {
        return new Maandvraag(
                new Gemeentecode("9001"),
                Wet.WMO,
                YearMonth.of(2026, 8),
                List.of(new Maandvraag.Invulling(1, "01A03", volume)),
                List.of());
    }
}
