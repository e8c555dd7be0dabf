package nl.zorginkoop.iwmo.ggk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Release;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.voorbeeld.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopTest {

    private static final LocalDateTime NU = LocalDateTime.of(2025, 4, 7, 13, 25, 14);
    private static final byte[] BERICHT =
            Schrijver.bytes(Voorbeelden.maak(Berichtsoort.WMO301, 1, 0));

    private static Envelop heen() {
        return Envelop.heen(
                Berichtsoort.WMO301, Release.R3_2, "9901", "00001234", "Zorginkoop", NU, BERICHT);
    }

    private static byte[] geschreven(Envelop envelop) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        Envelopschrijver.schrijf(envelop, uit);
        return uit.toByteArray();
    }

    private static Envelop lees(String xml) throws IOException {
        return Enveloplezer.lees(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void heenbericht_komt_byte_voor_byte_terug() throws IOException {
        Envelop envelop = heen();
        byte[] xml = geschreven(envelop);
        Envelop terug = Enveloplezer.lees(new ByteArrayInputStream(xml));
        assertThat(terug).isEqualTo(envelop);
        assertThat(terug.inhoud()).isEqualTo(BERICHT);
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains(
                        "<GGK:functieVersie>0003</GGK:functieVersie>",
                        "<GGK:functieSubversie>0002</GGK:functieSubversie>",
                        "<StUF:tijdstipBericht>20250407132514</StUF:tijdstipBericht>",
                        "<StUF:functie>WMO301</StUF:functie>");
    }

    @Test
    void retour_wisselt_zender_en_ontvanger_en_verwijst_naar_het_heenbericht() throws IOException {
        Envelop heen = heen();
        Envelop retour =
                Envelop.retour(heen, Berichtsoort.WMO302, Release.R3_2, "App", NU, BERICHT);
        assertThat(retour.zender()).isEqualTo("00001234");
        assertThat(retour.ontvanger()).isEqualTo("9901");
        assertThat(retour.kruisverwijzing()).isEqualTo(heen.referentienummer());
        assertThat(Enveloplezer.lees(new ByteArrayInputStream(geschreven(retour))))
                .isEqualTo(retour);
    }

    @Test
    void foutbericht_komt_terug() throws IOException {
        Foutbericht fout =
                new Foutbericht(
                        "IB",
                        "9901",
                        UUID.randomUUID(),
                        NU,
                        UUID.randomUUID(),
                        Foutbericht.NIET_VOLGENS_SCHEMA,
                        "client",
                        "Inhoud <niet> volgens schema",
                        null);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        Envelopschrijver.schrijf(fout, uit);
        assertThat(Enveloplezer.leesFout(new ByteArrayInputStream(uit.toByteArray())))
                .isEqualTo(fout);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<StUF:functie>WMO301</StUF:functie>",
                "<StUF:organisatie>9901</StUF:organisatie>",
                "<GGK:functieVersie>0003</GGK:functieVersie>"
            })
    void envelop_zonder_verplicht_gegeven_wordt_geweigerd(String weg) throws IOException {
        String xml = new String(geschreven(heen()), StandardCharsets.UTF_8).replace(weg, "");
        assertThatThrownBy(() -> lees(xml)).isInstanceOf(BerichtGeweigerd.class);
    }

    @Test
    void gewoon_bericht_is_geen_envelop() {
        assertThatThrownBy(() -> Enveloplezer.lees(new ByteArrayInputStream(BERICHT)))
                .isInstanceOf(BerichtGeweigerd.class);
    }

    @Test
    void envelop_met_doctype_wordt_geweigerd() throws IOException {
        String xml =
                new String(geschreven(heen()), StandardCharsets.UTF_8)
                        .replace("?>", "?><!DOCTYPE x SYSTEM \"file:///etc/hostname\">");
        assertThatThrownBy(() -> lees(xml))
                .isInstanceOf(BerichtGeweigerd.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void alleen_een_retour_heeft_een_kruisverwijzing() {
        Envelop h = heen();
        assertThatThrownBy(
                        () ->
                                new Envelop(
                                        Envelop.Soort.DU01,
                                        h.zender(),
                                        "App",
                                        h.ontvanger(),
                                        UUID.randomUUID(),
                                        NU,
                                        null,
                                        "WMO302",
                                        "0001",
                                        "0000",
                                        "0003",
                                        "0002",
                                        BERICHT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
