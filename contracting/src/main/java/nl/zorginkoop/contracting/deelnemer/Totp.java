package nl.zorginkoop.contracting.deelnemer;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes die elke halve minuut veranderen (RFC 6238, met de instelling die elke app kent:
 * HMAC-SHA-1, zes cijfers, dertig seconden). Eén stap ervoor en erna telt mee: klokken lopen nooit
 * precies gelijk.
 */
final class Totp {
    private static final int STAP = 30;
    private static final int CIJFERS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Totp() {}

    static byte[] geheim() {
        byte[] geheim = new byte[20];
        TOEVAL.nextBytes(geheim);
        return geheim;
    }

    /** De stap waar deze code bij hoort, als zij nu geldt en na {@code laatste} komt. */
    static OptionalLong stap(byte[] geheim, String code, Instant nu, long laatste) {
        String kaal = code == null ? "" : code.replaceAll("\\s", "");
        if (!kaal.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long midden = nu.getEpochSecond() / STAP;
        for (long stap = midden - 1; stap <= midden + 1; stap++) {
            if (stap > laatste && code(geheim, stap).equals(kaal)) {
                return OptionalLong.of(stap);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] geheim, long stap) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(geheim, "HmacSHA1"));
            byte[] uit = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(stap).array());
            int begin = uit[uit.length - 1] & 0xf;
            int getal = ByteBuffer.wrap(uit, begin, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", getal % CIJFERS);
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("HMAC hoort bij elke JDK", fout);
        }
    }

    static String base32(byte[] bytes) {
        StringBuilder tekst = new StringBuilder();
        int bak = 0;
        int bits = 0;
        for (byte b : bytes) {
            bak = (bak << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                tekst.append(BASE32.charAt((bak >> bits) & 31));
            }
        }
        if (bits > 0) {
            tekst.append(BASE32.charAt((bak << (5 - bits)) & 31));
        }
        return tekst.toString();
    }
}
