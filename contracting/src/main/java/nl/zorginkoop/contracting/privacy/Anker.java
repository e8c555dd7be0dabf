package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waar een keten op een moment stond, bewaard buiten de databank. Wie de databank herschrijft, ook
 * met nagerekende hashes, komt niet meer bij de ankers uit.
 *
 * @param volgnr de laatste schakel
 * @param hash haar hash, hexadecimaal
 */
public record Anker(Instant moment, long volgnr, String hash) implements Serializable {
    private static final Pattern VORM =
            Pattern.compile("(\\S{20,40});([0-9]{1,18});([0-9a-f]{64})");

    static Anker van(Instant moment, long volgnr, byte[] hash) {
        return new Anker(moment, volgnr, HexFormat.of().formatHex(hash));
    }

    static Optional<Anker> lees(String regel) {
        Matcher m = VORM.matcher(regel);
        try {
            return m.matches()
                    ? Optional.of(
                            new Anker(
                                    Instant.parse(m.group(1)),
                                    Long.parseLong(m.group(2)),
                                    m.group(3)))
                    : Optional.empty();
        } catch (java.time.DateTimeException geenMoment) {
            return Optional.empty();
        }
    }

    String regel() {
        return moment + ";" + volgnr + ";" + hash;
    }
}
