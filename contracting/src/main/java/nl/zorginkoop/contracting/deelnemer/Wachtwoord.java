package nl.zorginkoop.contracting.deelnemer;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Wachtwoorden als PBKDF2-HMAC-SHA256 met eigen zout, geschreven als {@code
 * pbkdf2-sha256$ronden$zout$sleutel}: het aantal ronden staat in de waarde, zodat het later omhoog
 * kan zonder dat iemand zijn wachtwoord verliest.
 */
final class Wachtwoord {
    static final int RONDEN = 600_000;
    private static final String SOORT = "pbkdf2-sha256";
    private static final SecureRandom TOEVAL = new SecureRandom();

    // Ook een onbekende naam kost een volle controle: anders verraadt de tijd wie een account
    // heeft.
    private static final String NIEMAND = versleutel("niemand-heeft-dit", RONDEN);

    private Wachtwoord() {}

    static String versleutel(String wachtwoord) {
        return versleutel(wachtwoord, RONDEN);
    }

    static String versleutel(String wachtwoord, int ronden) {
        byte[] zout = new byte[16];
        TOEVAL.nextBytes(zout);
        Base64.Encoder schrijver = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                SOORT,
                Integer.toString(ronden),
                schrijver.encodeToString(zout),
                schrijver.encodeToString(sleutel(wachtwoord, zout, ronden)));
    }

    static boolean klopt(String wachtwoord, String bewaard) {
        String[] delen = bewaard.split("\\$", 4);
        if (delen.length != 4
                || !SOORT.equals(delen[0])
                || wachtwoord.length() > Wachtwoordregels.LANGST) {
            return false;
        }
        byte[] zout = Base64.getDecoder().decode(delen[2]);
        byte[] verwacht = Base64.getDecoder().decode(delen[3]);
        byte[] gekregen = sleutel(wachtwoord, zout, Integer.parseInt(delen[1]));
        return MessageDigest.isEqual(verwacht, gekregen);
    }

    /** Doet het werk van een controle zonder account. */
    static void kloptVoorNiemand(String wachtwoord) {
        klopt(wachtwoord, NIEMAND);
    }

    private static byte[] sleutel(String wachtwoord, byte[] zout, int ronden) {
        PBEKeySpec vraag = new PBEKeySpec(wachtwoord.toCharArray(), zout, ronden, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(vraag)
                    .getEncoded();
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("PBKDF2 hoort bij elke JDK", fout);
        } finally {
            vraag.clearPassword();
        }
    }
}
