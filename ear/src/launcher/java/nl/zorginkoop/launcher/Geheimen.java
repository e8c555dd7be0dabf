package nl.zorginkoop.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Wachtwoorden en sleutels van deze datamap: één keer geloot, daarna bewaard. Wie de map kopieert
 * zonder {@code geheimen} heeft versleutelde berichten die niemand meer leest.
 */
final class Geheimen {

    private static final SecureRandom LOTING = new SecureRandom();
    private static final int SLEUTEL_BYTES = 32;

    private final Path map;

    Geheimen(Path map) {
        this.map = Bestanden.besloten(map);
    }

    String wachtwoord(String naam) {
        return bewaard(naam, Base64.getUrlEncoder().withoutPadding());
    }

    /** Een sleutel van 256 bits, in gewoon base64. */
    String sleutel(String naam) {
        return bewaard(naam, Base64.getEncoder());
    }

    static String lees(Path map, String naam) {
        Path bestand = map.resolve(naam);
        if (!Files.isReadable(bestand)) {
            throw new Fout(
                    bestand
                            + " is er niet of is niet leesbaar. Draait het platform met deze"
                            + " ZORGINKOOP_DATA, en als deze gebruiker?");
        }
        return Bestanden.lees(bestand).strip();
    }

    private String bewaard(String naam, Base64.Encoder schrijfwijze) {
        Path bestand = map.resolve(naam);
        if (!Files.exists(bestand)) {
            byte[] bytes = new byte[SLEUTEL_BYTES];
            LOTING.nextBytes(bytes);
            Bestanden.schrijf(bestand, schrijfwijze.encodeToString(bytes) + "\n", "rw-------");
        }
        return Bestanden.lees(bestand).strip();
    }
}
