package nl.zorginkoop.iwmo.vorm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorginkoop.iwmo.bericht.Codewaarde;

/**
 * Zet tekst uit een bericht om naar de waarde van een onderdeel en terug. Wie hier komt heeft het
 * schema al gehaald; wat het schema toelaat maar Java niet (jaar 10000, 24:00:00) wordt hier
 * opgevangen.
 */
public final class Tekstwaarde {

    private static final ClassValue<Map<String, Object>> KEUZES =
            new ClassValue<>() {
                @Override
                protected Map<String, Object> computeValue(Class<?> type) {
                    Map<String, Object> keuzes = new ConcurrentHashMap<>();
                    for (Object keuze : type.getEnumConstants()) {
                        keuzes.put(schrijf(keuze), keuze);
                    }
                    return keuzes;
                }
            };

    private Tekstwaarde() {}

    /**
     * @throws IllegalArgumentException als de tekst niet als dit type te lezen is
     */
    public static Object lees(Class<?> type, String tekst) {
        if (type == String.class) {
            return tekst;
        }
        String kaal = kaal(tekst);
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(kaal);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(kaal);
        }
        if (type == LocalDate.class) {
            return datum(kaal);
        }
        if (type == LocalTime.class) {
            return tijd(kaal);
        }
        Object keuze = KEUZES.get(type).get(tekst);
        if (keuze == null) {
            throw new IllegalArgumentException("onbekende waarde voor " + type.getSimpleName());
        }
        return keuze;
    }

    public static String schrijf(Object waarde) {
        if (waarde instanceof Codewaarde c) {
            return c.code();
        }
        if (waarde instanceof Enum<?> e) {
            return e.name();
        }
        if (waarde instanceof LocalDate d && d.getYear() > 9999) {
            return d.toString().substring(1);
        }
        if (waarde instanceof LocalTime t && t.getSecond() == 0 && t.getNano() == 0) {
            return t + ":00";
        }
        return waarde.toString();
    }

    /** Een datum is bijna altijd JJJJ-MM-DD: dan zonder de omweg van een formatter. */
    private static LocalDate datum(String tekst) {
        try {
            if (tekst.length() == 10 && tekst.charAt(0) != '-') {
                return LocalDate.of(
                        cijfers(tekst, 0, 4), cijfers(tekst, 5, 7), cijfers(tekst, 8, 10));
            }
            boolean negatief = tekst.startsWith("-");
            return LocalDate.parse(negatief ? tekst : "+" + tekst);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("datum buiten bereik", e);
        }
    }

    private static int cijfers(String tekst, int van, int tot) {
        return Integer.parseInt(tekst, van, tot, 10);
    }

    private static LocalTime tijd(String tekst) {
        try {
            String knip = tekst.length() > 18 ? tekst.substring(0, 18) : tekst;
            return knip.startsWith("24:") ? LocalTime.MIDNIGHT : LocalTime.parse(knip);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("tijd buiten bereik", e);
        }
    }

    /** XML-witruimte om een getal of datum telt niet mee. */
    private static String kaal(String tekst) {
        return tekst.strip();
    }
}
