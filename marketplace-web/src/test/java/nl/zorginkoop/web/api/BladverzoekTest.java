package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.junit.jupiter.api.Test;

/** Wat er uit een adres gelezen wordt (ASVS 5.0 V15.3.7). */
class BladverzoekTest {
    @Test
    void een_vraag_die_twee_keer_voorkomt_telt_een_keer() {
        MultivaluedMap<String, String> vragen = new MultivaluedHashMap<>();
        vragen.addAll("status", "OPEN", "AFGEKEURD");
        vragen.addAll("limit", "3", "200");
        vragen.addAll("zoek", "eik", "%");
        vragen.addAll("gemeente", "9101");

        Bladvraag vraag = Bladverzoek.van(vragen, List.of("status"));

        assertThat(vraag.keuze("status")).isEqualTo("OPEN");
        assertThat(vraag.grootte()).isEqualTo(3);
        assertThat(vraag.zoek()).isEqualTo("eik");
        assertThat(vraag.keuze("gemeente")).as("een filter dat de lijst niet kent").isNull();
    }
}
