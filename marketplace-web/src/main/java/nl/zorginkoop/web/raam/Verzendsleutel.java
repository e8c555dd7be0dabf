package nl.zorginkoop.web.raam;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Wat een verzending van een pagina eenmalig maakt: de geopende pagina en wat er ingevuld staat.
 * Twee keer op de knop geeft dezelfde sleutel; wie iets anders invult krijgt een andere. Daarom een
 * hash die niemand toevallig treft: wie dezelfde sleutel krijgt, verstuurt niets.
 */
public final class Verzendsleutel {
    private Verzendsleutel() {}

    /**
     * @param ingevuld een record van waarden, lijsten en records; de waarden zelf tellen, ook die
     *     hun tekst verhullen
     */
    public static String van(String pagina, Record ingevuld) {
        StringBuilder tekst = new StringBuilder();
        schrijf(tekst, ingevuld);
        return van(pagina, tekst.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Voor een bestand: de bytes zelf. */
    public static String van(String pagina, byte[] bytes) {
        try {
            return pagina
                    + "/"
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException nooit) {
            throw new IllegalStateException(nooit);
        }
    }

    // Met de lengte erbij: "ab" + "c" is iets anders dan "a" + "bc".
    private static void schrijf(StringBuilder tekst, Object waarde) {
        if (waarde instanceof Record) {
            tekst.append(waarde.getClass().getSimpleName()).append('(');
            for (RecordComponent deel : waarde.getClass().getRecordComponents()) {
                schrijf(tekst, deel(waarde, deel));
            }
            tekst.append(')');
        } else if (waarde instanceof Collection) {
            tekst.append('[');
            ((Collection<?>) waarde).forEach(w -> schrijf(tekst, w));
            tekst.append(']');
        } else {
            String woord = String.valueOf(waarde);
            tekst.append(waarde == null ? "-" : woord.length() + ":" + woord).append(';');
        }
    }

    private static Object deel(Object waarde, RecordComponent deel) {
        try {
            return deel.getAccessor().invoke(waarde);
        } catch (ReflectiveOperationException dicht) {
            throw new IllegalStateException(dicht);
        }
    }
}
