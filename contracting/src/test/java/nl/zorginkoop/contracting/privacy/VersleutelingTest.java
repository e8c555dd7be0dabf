package nl.zorginkoop.contracting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersleutelingTest {
    private static final String OUD = "0f".repeat(32);
    private static final String NIEUW = "SGV0IGlzIGVlbiBzbGV1dGVsIHZhbiAyNTYgYml0Li4=";
    private static final UUID DOCUMENT = UUID.fromString("6f1c7b44-7f5e-4d0e-9a53-000000000001");

    private final Versleuteling versleuteling = new Versleuteling(OUD);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                Versleuteling.STUK - 1,
                Versleuteling.STUK,
                Versleuteling.STUK + 1,
                3 * Versleuteling.STUK
            })
    void wat_verzegeld_is_komt_er_precies_zo_weer_uit(int grootte) throws IOException {
        byte[] bytes = bytes(grootte);
        List<byte[]> stukken = new ArrayList<>();

        Versleuteling.Inhoud inhoud = verzegel(bytes, stukken);

        assertThat(inhoud.grootte()).isEqualTo(grootte);
        assertThat(inhoud.stukken())
                .isEqualTo(Math.max(1, (grootte + Versleuteling.STUK - 1) / Versleuteling.STUK));
        assertThat(open(stukken)).isEqualTo(bytes);
    }

    @Test
    void bij_elk_stuk_is_er_hooguit_een_stuk_vooruit_gelezen() throws IOException {
        long[] gelezen = {0};
        InputStream bron =
                new InputStream() {
                    @Override
                    public int read() {
                        return gelezen[0]++ < 20L * Versleuteling.STUK ? 1 : -1;
                    }
                };

        versleuteling.verzegel(
                DOCUMENT,
                bron,
                (nummer, laatste, verzegeld) ->
                        assertThat(gelezen[0])
                                .isLessThanOrEqualTo((nummer + 2L) * Versleuteling.STUK + 1));
    }

    @Test
    void de_hash_is_die_van_de_leesbare_bytes() throws IOException {
        Versleuteling.Inhoud inhoud =
                verzegel("abc".getBytes(StandardCharsets.US_ASCII), new ArrayList<>());

        assertThat(inhoud.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void twee_keer_hetzelfde_verzegelen_geeft_andere_bytes() {
        byte[] bytes = bytes(100);

        assertThat(versleuteling.verzegel(DOCUMENT, 0, true, bytes))
                .isNotEqualTo(versleuteling.verzegel(DOCUMENT, 0, true, bytes));
    }

    @Test
    void een_veranderde_bit_wordt_gezien() throws IOException {
        List<byte[]> stukken = new ArrayList<>();
        verzegel(bytes(500), stukken);
        stukken.get(0)[100] ^= 1;

        assertThatThrownBy(() -> open(stukken)).isInstanceOf(VerzegelingGebroken.class);
    }

    @Test
    void verwisselde_stukken_worden_gezien() throws IOException {
        List<byte[]> stukken = new ArrayList<>();
        verzegel(bytes(3 * Versleuteling.STUK), stukken);
        stukken.add(0, stukken.remove(1));

        assertThatThrownBy(() -> open(stukken)).isInstanceOf(VerzegelingGebroken.class);
    }

    @Test
    void een_stuk_van_een_ander_document_wordt_gezien() {
        byte[] ander = versleuteling.verzegel(new UUID(0, 2), 0, true, bytes(10));

        assertThatThrownBy(() -> open(List.of(ander))).isInstanceOf(VerzegelingGebroken.class);
    }

    @Test
    void een_afgekapte_reeks_wordt_gezien_ook_op_de_grens_van_een_stuk() throws IOException {
        List<byte[]> stukken = new ArrayList<>();
        verzegel(bytes(2 * Versleuteling.STUK), stukken);
        stukken.remove(1);

        assertThatThrownBy(() -> open(stukken)).isInstanceOf(VerzegelingGebroken.class);
    }

    @Test
    void een_nieuwe_sleutel_opent_wat_met_de_oude_verzegeld_is() {
        byte[] bytes = bytes(10);
        byte[] metOud = versleuteling.verzegel(DOCUMENT, 0, true, bytes);
        Versleuteling na = new Versleuteling(NIEUW + "," + OUD);

        assertThat(na.sleutelId()).isNotEqualTo(versleuteling.sleutelId());
        assertThat(na.open(versleuteling.sleutelId(), DOCUMENT, 0, true, metOud)).isEqualTo(bytes);
        assertThatThrownBy(() -> versleuteling.open(na.sleutelId(), DOCUMENT, 0, true, metOud))
                .isInstanceOf(VerzegelingGebroken.class)
                .hasMessageContaining(na.sleutelId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "geheim-dat-niet-in-de-melding-hoort"})
    void een_verkeerde_sleutel_wordt_geweigerd_zonder_haar_te_noemen(String sleutel) {
        assertThatThrownBy(() -> new Versleuteling(sleutel))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining(Versleuteling.OMGEVING)
                .message()
                .doesNotContain("geheim");
    }

    private Versleuteling.Inhoud verzegel(byte[] bytes, List<byte[]> stukken) throws IOException {
        return versleuteling.verzegel(
                DOCUMENT,
                new ByteArrayInputStream(bytes),
                (nummer, laatste, verzegeld) -> stukken.add(nummer, verzegeld));
    }

    private byte[] open(List<byte[]> stukken) throws IOException {
        return versleuteling
                .open(versleuteling.sleutelId(), DOCUMENT, stukken.size(), stukken::get)
                .readAllBytes();
    }

    private static byte[] bytes(int aantal) {
        byte[] bytes = new byte[aantal];
        new Random(aantal).nextBytes(bytes);
        return bytes;
    }
}
