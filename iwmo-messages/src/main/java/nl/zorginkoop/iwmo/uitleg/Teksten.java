package nl.zorginkoop.iwmo.uitleg;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * De teksten van één taal. Bewust geen ResourceBundle: die valt terug op de taal van de machine, en
 * een afkeuring moet overal hetzelfde luiden.
 */
final class Teksten {

    private static final Teksten NEDERLANDS = new Teksten("nl");
    private static final Teksten ENGELS = new Teksten("en");

    private final Properties teksten = new Properties();
    private final Properties velden = new Properties();

    private Teksten(String taal) {
        laad(teksten, "regels_" + taal);
        laad(teksten, "overig_" + taal);
        laad(velden, "velden_" + taal);
    }

    static Teksten in(Locale taal) {
        return taal.getLanguage().equals("en") ? ENGELS : NEDERLANDS;
    }

    private static void laad(Properties doel, String naam) {
        String pad = "/uitleg/" + naam + ".properties";
        try (InputStream in = Teksten.class.getResourceAsStream(pad);
                Reader lezer = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            doel.load(lezer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isNederlands() {
        return this == NEDERLANDS;
    }

    String tekst(String sleutel) {
        return teksten.getProperty(sleutel);
    }

    /** Naam van een element zoals een mens die zou noemen. */
    String veld(String element) {
        return velden.getProperty(element, element);
    }
}
