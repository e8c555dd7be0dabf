package nl.zorginkoop.web.rand;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Een wijziging komt van een eigen pagina of van een machine, nooit van een pagina van een ander.
 * Dit is de tweede grendel naast ViewState en bewijs, en de enige op {@code /api}: een browser die
 * daar ooit een wachtwoord kreeg, stuurt dat vanzelf weer mee.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Herkomstwacht extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LEZEND = Set.of("GET", "HEAD", "OPTIONS");

    // "none" is wat iemand zelf in de adresbalk doet; een pagina kan dat niet namaken.
    private static final Set<String> EIGEN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        if (!LEZEND.contains(aanvraag.getMethod())
                && vreemd(
                        aanvraag.getHeader("Sec-Fetch-Site"),
                        aanvraag.getHeader("Origin"),
                        aanvraag.getHeader("Host"))) {
            antwoord.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        keten.doFilter(aanvraag, antwoord);
    }

    static boolean vreemd(String site, String oorsprong, String host) {
        if (site != null) {
            return !EIGEN.contains(site);
        }
        if (oorsprong == null) {
            return false;
        }
        String vandaan = plaats(oorsprong);
        return vandaan == null
                || !(vandaan.equals(klein(host)) || vandaan.equals(plaats(openbaarAdres())));
    }

    // Achter een proxy die de Host vervangt, telt het adres dat de beheerder noemde.
    private static String openbaarAdres() {
        String gezet = System.getProperty("ZORGINKOOP_URL", System.getenv("ZORGINKOOP_URL"));
        return gezet == null || gezet.isBlank() ? "null" : gezet.strip();
    }

    private static String plaats(String adres) {
        try {
            return klein(URI.create(adres).getRawAuthority());
        } catch (IllegalArgumentException geenAdres) {
            return null;
        }
    }

    private static String klein(String tekst) {
        return tekst == null ? null : tekst.toLowerCase(Locale.ROOT);
    }
}
