package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.gateway.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulings C3: alleen binnen een zip mag het groot, en nooit op een manier die ons opblaast. */
class ZipkeuringTest {
    private record Deel(String naam, byte[] inhoud) {}

    @Test
    void elk_bericht_komt_eruit_met_zijn_naam_zonder_map() throws Exception {
        byte[] zip =
                zip(
                        new Deel("map/", new byte[0]),
                        new Deel("map/een.xml", Voorbeelden.start()),
                        new Deel("twee.xml", Voorbeelden.declaratie()));
        List<String> namen = new ArrayList<>();

        keur(zip);
        Zipkeuring.perBericht(
                new ByteArrayInputStream(zip),
                (plek, naam, inhoud) -> namen.add(plek + naam + inhoud.readAllBytes().length));

        assertThat(namen)
                .containsExactly(
                        "0een.xml" + Voorbeelden.start().length,
                        "1twee.xml" + Voorbeelden.declaratie().length);
    }

    @Test
    void meer_dan_dertig_berichten_wordt_geweigerd() throws Exception {
        Deel[] delen = new Deel[31];
        for (int i = 0; i < delen.length; i++) {
            delen[i] = new Deel(i + ".xml", new byte[] {'<'});
        }

        keur(zip(Arrays.copyOf(delen, 30)));
        weigert(zip(delen), "30 berichten");
    }

    @Test
    void een_bom_wordt_geweigerd() throws Exception {
        weigert(zip(new Deel("bom.xml", new byte[4_000_000])), "honderd keer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../in/a.xml", "/etc/a.xml", "a\\b.xml", "a/../../b.xml", "c:x.xml"})
    void een_naam_die_naar_buiten_wijst_wordt_geweigerd(String naam) throws Exception {
        weigert(zip(new Deel(naam, new byte[] {'<'})), "buiten zichzelf");
    }

    @Test
    void een_zip_in_een_zip_wordt_geweigerd_onder_welke_naam_ook() throws Exception {
        byte[] binnen = zip(new Deel("a.xml", new byte[] {'<'}));

        weigert(zip(new Deel("a.zip", binnen)), "zip in een zip");
        weigert(zip(new Deel("a.xml", binnen)), "zip in een zip");
    }

    @Test
    void een_lege_of_kapotte_zip_wordt_geweigerd() throws Exception {
        byte[] heel = zip(new Deel("a.xml", ruis(20_000)));

        weigert(zip(), "geen berichten");
        weigert(Arrays.copyOf(heel, 10_000), "beschadigd");
    }

    private static byte[] ruis(int lengte) {
        byte[] bytes = new byte[lengte];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static void weigert(byte[] zip, String reden) {
        assertThatThrownBy(() -> keur(zip))
                .isInstanceOf(NaarUitval.class)
                .hasMessageContaining(reden);
    }

    private static void keur(byte[] zip) throws IOException {
        Zipkeuring.keur(new ByteArrayInputStream(zip), zip.length);
    }

    private static byte[] zip(Deel... delen) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (Deel deel : delen) {
                zip.putNextEntry(new ZipEntry(deel.naam()));
                zip.write(deel.inhoud());
                zip.closeEntry();
            }
        }
        return uit.toByteArray();
    }
}
