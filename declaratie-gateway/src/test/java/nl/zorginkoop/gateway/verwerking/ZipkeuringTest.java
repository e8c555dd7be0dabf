package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.gateway.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulings C3: alleen binnen een zip mag het groot, en nooit op een manier die ons opblaast. */
class ZipkeuringTest {
    private static final Zipkeuring.Beginlezer NIETS = (naam, begin) -> {};

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

    @Test
    void honderd_keer_zichzelf_mag_en_een_byte_meer_niet() throws Exception {
        byte[] goed = zip(new Deel("a.xml", new byte[60_000]), new Deel("b.xml", new byte[40_000]));
        byte[] fout = zip(new Deel("a.xml", new byte[60_000]), new Deel("b.xml", new byte[40_001]));

        Zipkeuring.keur(new ByteArrayInputStream(goed), 1_000, NIETS);
        assertThatThrownBy(() -> Zipkeuring.keur(new ByteArrayInputStream(fout), 1_000, NIETS))
                .isInstanceOf(NaarUitval.class)
                .hasMessageContaining("honderd keer");
    }

    @Test
    void uitgepakt_is_de_grens_anderhalve_gigabyte_ook_als_de_verhouding_meer_toelaat()
            throws Exception {
        long half = 1536L * 1024 * 1024;

        assertThat(Zipkeuring.grens(half / 100)).isLessThan(half);
        assertThat(Zipkeuring.grens(half / 100 + 1)).isEqualTo(half);
        assertThat(Zipkeuring.grens(Postbus.GRENS)).isEqualTo(half);
        Zipkeuring.keur(nullen(half), Postbus.GRENS, NIETS);
        assertThatThrownBy(() -> Zipkeuring.keur(nullen(half + 1), Postbus.GRENS, NIETS))
                .isInstanceOf(NaarUitval.class)
                .hasMessageContaining("1,5 GB");
    }

    @Test
    void een_versleutelde_zip_wordt_geweigerd_in_gewone_woorden() throws Exception {
        byte[] zip = zip(new Deel("a.xml", new byte[] {'<'}));
        // bit 0 van de vlaggen in de kop van het deel
        zip[6] |= 1;

        weigert(zip, "met een wachtwoord versleuteld");
    }

    @Test
    void van_elk_bericht_wordt_het_begin_bekeken_voor_er_iets_opgenomen_wordt() throws Exception {
        List<String> gezien = new ArrayList<>();
        byte[] zip =
                zip(
                        new Deel("een.xml", ruis(100_000)),
                        new Deel("twee.xml", Voorbeelden.declaratie()));

        Zipkeuring.keur(
                new ByteArrayInputStream(zip),
                zip.length,
                (naam, begin) -> gezien.add(naam + " " + begin.length));

        assertThat(gezien)
                .containsExactly("een.xml 65536", "twee.xml " + Voorbeelden.declaratie().length);
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
        Zipkeuring.keur(new ByteArrayInputStream(zip), zip.length, NIETS);
    }

    private static InputStream nullen(long lengte) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            zip.putNextEntry(new ZipEntry("a.xml"));
            byte[] stuk = new byte[1 << 20];
            for (long nog = lengte; nog > 0; nog -= stuk.length) {
                zip.write(stuk, 0, (int) Math.min(nog, stuk.length));
            }
            zip.closeEntry();
        }
        return new ByteArrayInputStream(uit.toByteArray());
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
