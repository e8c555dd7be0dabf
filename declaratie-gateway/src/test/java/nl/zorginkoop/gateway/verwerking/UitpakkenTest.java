package nl.zorginkoop.gateway.verwerking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Ontvangstbewijs;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Postweigering;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import org.junit.jupiter.api.Test;

/** Rulings C3: elk bericht krijgt zijn eigen ontvangst, en van een foute zip komt niets binnen. */
class UitpakkenTest {
    private static final UUID ZIP = new UUID(0, 9);
    private final List<String> opgenomen = new ArrayList<>();
    private String antwoord;

    @Test
    void elk_bericht_krijgt_een_eigen_ontvangst_en_het_antwoord_noemt_ze_alle() throws Exception {
        pakUit(zip("map/een.xml", "twee.xml"));

        assertThat(opgenomen)
                .containsExactly("zip/" + ZIP + "/0 een.xml 7", "zip/" + ZIP + "/1 twee.xml 8");
        assertThat(antwoord)
                .contains(
                        "\"naam\":\"een.xml\"", "\"naam\":\"twee.xml\"", new UUID(1, 0).toString());
    }

    @Test
    void weigert_een_bericht_dan_is_er_niets_van_de_zip_opgenomen() throws Exception {
        byte[] zip = zip("een.xml", "vreemd.xml", "drie.xml");

        assertThatThrownBy(() -> pakUit(zip))
                .isInstanceOfSatisfying(
                        NaarUitval.class,
                        nee -> assertThat(nee.oorzaak()).isEqualTo(Uitvaloorzaak.LOKET_WEIGERT))
                .hasMessageContaining("niets opgenomen")
                .hasMessageContaining("vreemd.xml")
                .hasMessageContaining("andere afzender");
        assertThat(opgenomen).isEmpty();
        assertThat(antwoord).isNull();
    }

    @Test
    void is_het_laatste_deel_kapot_dan_is_er_niets_van_de_zip_opgenomen() throws Exception {
        byte[] zip = zip("een.xml", "../twee.xml");

        assertThatThrownBy(() -> pakUit(zip)).hasMessageContaining("buiten zichzelf");
        assertThat(opgenomen).isEmpty();
    }

    private void pakUit(byte[] zip) throws IOException {
        Uitpakken uitpakken = new Uitpakken();
        uitpakken.stroom =
                new Berichtstroom() {
                    @Override
                    public InputStream open(Namens namens, UUID bericht) {
                        return new ByteArrayInputStream(zip);
                    }
                };
        uitpakken.postbus =
                new Postbus() {
                    @Override
                    public void keurUitpak(Inlevering inlevering, byte[] begin) {
                        if (inlevering.naam().equals("vreemd.xml")) {
                            throw new Weigering(
                                    Postweigering.AFZENDER_PAST_NIET,
                                    "Het bericht noemt een andere afzender.");
                        }
                    }

                    @Override
                    public Ontvangstbewijs leverUitpak(Inlevering inlevering, InputStream bytes)
                            throws IOException {
                        opgenomen.add(
                                inlevering.sleutel()
                                        + " "
                                        + inlevering.naam()
                                        + " "
                                        + bytes.readAllBytes().length);
                        return new Ontvangstbewijs(
                                new UUID(1, opgenomen.size() - 1), Instant.EPOCH, "", 0, false);
                    }
                };
        uitpakken.loket =
                new Postloket() {
                    @Override
                    public void afgehandeld(
                            Namens namens, UUID bericht, boolean goedgekeurd, String oordeel) {
                        antwoord = oordeel;
                    }
                };
        uitpakken.verwerk(
                new Binnengekomen(
                        Namens.postkamer(new Gemeentecode("9001")),
                        stand(zip.length),
                        new ByteArrayInputStream(zip)));
    }

    private static Berichtstand stand(long grootte) {
        return new Berichtstand(
                ZIP,
                "9001",
                "42420099",
                "x.zip",
                "",
                grootte,
                Instant.EPOCH,
                null,
                null,
                "ONTVANGEN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static byte[] zip(String... namen) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (String naam : namen) {
                zip.putNextEntry(new ZipEntry(naam));
                zip.write(
                        naam.substring(naam.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return uit.toByteArray();
    }
}
