package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.Wijzigingsverzoek;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WijzigingvertalerTest {
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Domein.class)
    void elk_product_van_een_317_gaat_mee_onder_de_wet_van_het_bericht(Domein domein)
            throws Exception {
        Gelezen gelezen =
                Berichtlezer.lees(
                        new ByteArrayInputStream(Schrijver.bytes(Voorbeelden.wijziging(domein))));
        assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
        assertThat(gelezen.oordeel().regels()).isEmpty();

        Wijzigingsopdracht opdracht =
                Wijzigingvertaler.opdracht(
                        ID, gelezen.als(Wijzigingsverzoek.class), List.of("8848"));

        assertThat(opdracht.bericht()).isEqualTo(ID);
        assertThat(opdracht.wet()).isEqualTo(domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET);
        assertThat(opdracht.antwoordsoort()).isEqualTo(domein.name() + "318");
        assertThat(opdracht.dagtekening()).isEqualTo(Voorbeelden.DAG);
        assertThat(opdracht.bsn()).isEqualTo(Voorbeelden.BSN);
        assertThat(opdracht.kopcodes()).containsExactly("8848");
        assertThat(opdracht.referentie()).isEqualTo("REF-1");
        assertThat(opdracht.reden()).isEqualTo("1");
        assertThat(opdracht.ongewijzigd()).containsExactly(100001L);
        assertThat(opdracht.anders())
                .containsExactly(
                        new Wijzigingsopdracht.Anders(
                                100002,
                                new Wijzigingsopdracht.Wens(
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2027, 3, 31),
                                        10L,
                                        "04",
                                        "4",
                                        null)));
        assertThat(opdracht.nieuw())
                .containsExactly(
                        new Wijzigingsopdracht.Nieuw(
                                Voorbeelden.product(domein, 0).categorie(),
                                Voorbeelden.product(domein, 0).code(),
                                new Wijzigingsopdracht.Wens(
                                        LocalDate.of(2026, 10, 1), null, 4L, "04", "4", null)));
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_315_en_een_317_gaan_dezelfde_weg(Domein domein) {
        assertThat(Wegwijzer.weg(Berichtsoort.van(domein, 317)))
                .isEqualTo(Wegwijzer.weg(Berichtsoort.van(domein, 315)))
                .isEqualTo("verzoek");
    }
}
