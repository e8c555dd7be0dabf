package nl.zorginkoop.contracting.deelnemer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Eenmalige sleutels: 256 bit uit het toeval, bewaard als SHA-256. */
final class Sleutel {
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Sleutel() {}

    static String nieuw() {
        byte[] willekeur = new byte[32];
        TOEVAL.nextBytes(willekeur);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(willekeur);
    }

    static String hash(String waarde) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(waarde.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
