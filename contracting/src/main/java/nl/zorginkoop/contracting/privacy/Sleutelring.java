package nl.zorginkoop.contracting.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * De sleutels die het platform kent. De eerste verzegelt, de andere kunnen nog openen wat er eerder
 * mee verzegeld is; zo kan een sleutel vervangen worden zonder alles tegelijk over te zetten.
 */
final class Sleutelring {
    private static final int LENGTE = 32;
    private final Map<String, SecretKey> sleutels = new LinkedHashMap<>();
    private final String eerste;

    /**
     * @param opgave één of meer sleutels van 256 bit, hexadecimaal of base64, gescheiden door
     *     komma's
     */
    Sleutelring(String opgave) {
        if (opgave == null || opgave.isBlank()) {
            throw new IllegalStateException(
                    "Geen sleutel: zet "
                            + Versleuteling.OMGEVING
                            + " op 256 bit, hexadecimaal of base64");
        }
        String nieuwste = null;
        for (String deel : opgave.split(",", -1)) {
            byte[] sleutel = lees(deel.strip());
            String id = id(sleutel);
            sleutels.put(id, new SecretKeySpec(sleutel, "AES"));
            nieuwste = nieuwste == null ? id : nieuwste;
        }
        eerste = nieuwste;
    }

    String eerste() {
        return eerste;
    }

    SecretKey sleutel(String id) {
        SecretKey sleutel = sleutels.get(id);
        if (sleutel == null) {
            throw new VerzegelingGebroken("Sleutel " + id + " is hier niet bekend");
        }
        return sleutel;
    }

    private static byte[] lees(String deel) {
        byte[] sleutel;
        try {
            sleutel =
                    deel.length() == 2 * LENGTE
                            ? HexFormat.of().parseHex(deel)
                            : Base64.getDecoder().decode(deel);
        } catch (IllegalArgumentException onleesbaar) {
            // De opgave zelf mag niet in een melding komen, ook niet als oorzaak.
            sleutel = new byte[0];
        }
        if (sleutel.length != LENGTE) {
            throw new IllegalStateException(
                    Versleuteling.OMGEVING + " hoort 256 bit te zijn, hexadecimaal of base64");
        }
        return sleutel;
    }

    // Acht bytes van een hash: genoeg om sleutels uit elkaar te houden, zegt niets over de sleutel.
    private static String id(byte[] sleutel) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("zorginkoop sleutel-id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash.digest(sleutel), 0, 8);
        } catch (GeneralSecurityException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
