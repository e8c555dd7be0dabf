package nl.zorginkoop.iwmo.uitleg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Regel;

/**
 * Op welk element een regel zit. Voor wie de regels van niveau 3 en 4 toetst: deze plaats hoort in
 * de {@code Fout}, zodat de goede klasse in het retour de code krijgt.
 *
 * @param klasse berichtklasse, bijvoorbeeld StartProduct; leeg voor het hele bericht
 * @param element pad binnen de klasse; leeg als de regel op de klasse zelf zit
 */
public record Regelplek(String klasse, String element) {

    private static final Properties PLEKKEN = laad();

    private static Properties laad() {
        Properties plekken = new Properties();
        try (InputStream in = Regelplek.class.getResourceAsStream("/regelplekken.properties")) {
            plekken.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plekken;
    }

    /** De plaatsen van een regel in een bericht; leeg als de regel daar niet geldt. */
    public static List<Regelplek> van(Regel regel, Berichtsoort soort) {
        if (!regel.geldtVoor(soort)) {
            return List.of();
        }
        String nummer = soort.nummer() + ":";
        return Arrays.stream(PLEKKEN.getProperty(regel.name(), "").split(" "))
                .filter(p -> p.startsWith(nummer) || p.startsWith(soort.domein() + nummer))
                .map(p -> p.substring(p.indexOf(':') + 1))
                .map(p -> p.split("/", 2))
                .map(d -> new Regelplek(d[0], d.length > 1 ? d[1] : ""))
                .toList();
    }
}
