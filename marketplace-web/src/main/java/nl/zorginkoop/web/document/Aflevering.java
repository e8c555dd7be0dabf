package nl.zorginkoop.web.document;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** De koppen bij een bestand: altijd als bijlage, nooit als pagina van dit huis (ADR 0013). */
public final class Aflevering {
    private Aflevering() {}

    public static void koppen(HttpServletResponse antwoord, String naam, String mime) {
        antwoord.setContentType(mime);
        antwoord.setHeader("Cache-Control", "no-store");
        antwoord.setHeader("Content-Disposition", bijlage(naam));
    }

    /** De kop die zegt dat dit een bestand is om te bewaren. */
    public static String bijlage(String naam) {
        return "attachment; filename=\""
                + naam.replaceAll("[^A-Za-z0-9._ -]", "_")
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(naam, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
