package nl.zorginkoop.contracting.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Hoe een logregel aan de keten hangt. De databank rijgt ({@code verzegel_logboek}), deze klasse
 * rekent na: met opzet een tweede keer geschreven, want wie de databank kan veranderen kan ook haar
 * functies veranderen.
 */
final class Logketen {
    /** Wat {@link #tekst(ResultSet)} nodig heeft, uit de tabel {@code logregel} met alias l. */
    static final String KOLOMMEN =
            "l.nr, l.gemeente, l.aanbieder, l.moment, l.wie, l.rol, l.deur, l.onderwerp,"
                    + " l.grondslag, l.doel, l.resultaat, l.herkomst, l.attributen, l.betrokkenen";

    private static final int MICRO = 1_000_000;

    private Logketen() {}

    /** Waar de keten van een gemeente begint, zodat een lege keten ook een hash heeft. */
    static byte[] begin(String gemeente) {
        return sha256().digest(bytes("zorginkoop logketen " + gemeente));
    }

    static byte[] schakel(byte[] vorige, byte[] tekst) {
        MessageDigest hash = sha256();
        hash.update(vorige);
        return hash.digest(tekst);
    }

    /** Elk veld met zijn lengte ervoor: twee verschillende regels hebben nooit dezelfde tekst. */
    static byte[] tekst(ResultSet r) throws SQLException {
        StringBuilder alles = new StringBuilder();
        veld(alles, Long.toString(r.getLong("nr")));
        veld(alles, r.getString("gemeente"));
        veld(alles, r.getString("aanbieder"));
        veld(alles, micros(r.getObject("moment", OffsetDateTime.class).toInstant()));
        for (String kolom :
                new String[] {
                    "wie", "rol", "deur", "onderwerp", "grondslag", "doel", "resultaat", "herkomst"
                }) {
            veld(alles, r.getString(kolom));
        }
        veld(alles, lijst(r.getArray("attributen")));
        veld(alles, lijst(r.getArray("betrokkenen")));
        return bytes(alles.toString());
    }

    private static void veld(StringBuilder alles, String waarde) {
        if (waarde == null) {
            alles.append('-');
        } else {
            alles.append(bytes(waarde).length).append(':').append(waarde);
        }
    }

    private static String micros(Instant moment) {
        return Long.toString(
                Math.addExact(
                        Math.multiplyExact(moment.getEpochSecond(), (long) MICRO),
                        moment.getNano() / 1000));
    }

    private static String lijst(Array waarden) throws SQLException {
        return waarden == null
                ? null
                : Arrays.stream((Object[]) waarden.getArray())
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException nooit) {
            throw new IllegalStateException(nooit);
        }
    }
}
