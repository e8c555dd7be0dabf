package nl.zorginkoop.gateway.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import nl.zorginkoop.contracting.privacy.Versleuteling;
import nl.zorginkoop.contracting.privacy.VerzegelingGebroken;
import nl.zorginkoop.gateway.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KluisbestandTest {
    private static final UUID ID = UUID.randomUUID();
    private final Versleuteling versleuteling =
            new Versleuteling("00112233445566778899aabbccddeeff".repeat(2));

    @TempDir Path map;

    @Test
    void wat_erin_gaat_komt_eruit_en_is_op_schijf_niet_te_lezen() throws Exception {
        Path bestand = map.resolve("bericht.versleuteld");
        byte[] bericht = Voorbeelden.declaratie();

        Kluisbestand.schrijf(bestand, versleuteling, ID, new ByteArrayInputStream(bericht));

        assertThat(lees(bestand)).isEqualTo(bericht);
        assertThat(Files.readString(bestand, StandardCharsets.ISO_8859_1))
                .doesNotContain(Voorbeelden.BSN);
    }

    @Test
    void een_veranderde_of_afgekapte_kluis_gaat_niet_open() throws Exception {
        Path bestand = map.resolve("bericht.versleuteld");
        Kluisbestand.schrijf(
                bestand, versleuteling, ID, new ByteArrayInputStream(Voorbeelden.start()));
        byte[] heel = Files.readAllBytes(bestand);

        byte[] veranderd = heel.clone();
        veranderd[heel.length - 1] ^= 1;
        Files.write(bestand, veranderd);
        assertThatThrownBy(() -> lees(bestand)).isInstanceOf(VerzegelingGebroken.class);

        Files.write(bestand, Arrays.copyOf(heel, heel.length - 1));
        assertThatThrownBy(() -> lees(bestand))
                .isInstanceOfAny(IOException.class, VerzegelingGebroken.class);
    }

    @Test
    void de_pijp_geeft_elke_byte_door_en_ook_de_fout_van_de_schrijver() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);

        Pijp heel = new Pijp();
        Thread schrijver = schrijf(heel, bytes, null);
        assertThat(heel.lezen.readAllBytes()).isEqualTo(bytes);
        schrijver.join();

        Pijp kapot = new Pijp();
        Thread breker = schrijf(kapot, bytes, new IOException("weg"));
        assertThatThrownBy(() -> kapot.lezen.readAllBytes()).hasMessageContaining("weg");
        breker.join();
    }

    @Test
    void een_lezer_die_genoeg_heeft_houdt_de_schrijver_niet_vast() throws Exception {
        Pijp pijp = new Pijp();
        Thread schrijver = schrijf(pijp, new byte[3_000_000], null);

        try (InputStream lezen = pijp.lezen) {
            assertThat(lezen.read()).isZero();
        }
        schrijver.join(20_000);

        assertThat(schrijver.isAlive()).isFalse();
    }

    private static Thread schrijf(Pijp pijp, byte[] bytes, Throwable fout) {
        Thread schrijver =
                new Thread(
                        () -> {
                            try {
                                for (int i = 0; i < bytes.length; i += 50_000) {
                                    pijp.schrijven.write(
                                            bytes, i, Math.min(50_000, bytes.length - i));
                                }
                                pijp.klaar(fout);
                            } catch (IOException | InterruptedException mislukt) {
                                throw new IllegalStateException(mislukt);
                            }
                        });
        schrijver.start();
        return schrijver;
    }

    private byte[] lees(Path bestand) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        Kluisbestand.lees(bestand, versleuteling, uit);
        return uit.toByteArray();
    }
}
