package nl.zorginkoop.web.rand;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Lijsten en API zijn niet leeg te trekken (S17). Geteld wordt per account en per knooppunt, en
 * voor een bezoeker zonder account per netadres, ruimer: achter een proxy is dat van velen. De
 * postkamer van de eigen machine telt niet mee; aanmelden telt zelf.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Drempelwacht extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Buiten de lijst van de servlet-API, in RFC 6585. */
    static final int TE_VEEL = 429;

    /** Wat zonder account te lezen is. */
    private static final List<String> OPENBAAR =
            List.of("/openstellingen/", "/register/", "/api/v1/openstellingen", "/uitvoer/");

    private final transient Drempel paginas = drempel("ZORGINKOOP_DREMPEL_PAGINA", 300);
    private final transient Drempel uitvoer = drempel("ZORGINKOOP_DREMPEL_UITVOER", 30);
    private final transient Drempel api = drempel("ZORGINKOOP_DREMPEL_API", 1200);

    private final transient Drempel bezoekers = drempel("ZORGINKOOP_DREMPEL_BEZOEKER", 600);

    @Override
    protected void doFilter(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        Drempel drempel = drempelVan(aanvraag);
        if (drempel != null) {
            OptionalInt wacht = drempel.neem(wie(aanvraag));
            if (wacht.isPresent()) {
                antwoord.setIntHeader("Retry-After", wacht.getAsInt());
                antwoord.sendError(TE_VEEL);
                return;
            }
        }
        keten.doFilter(aanvraag, antwoord);
    }

    private static String wie(HttpServletRequest aanvraag) {
        return aanvraag.getUserPrincipal() == null
                ? aanvraag.getRemoteAddr()
                : aanvraag.getUserPrincipal().getName();
    }

    private Drempel drempelVan(HttpServletRequest aanvraag) {
        if (aanvraag.getUserPrincipal() == null) {
            String vrij = aanvraag.getRequestURI().substring(aanvraag.getContextPath().length());
            return OPENBAAR.stream().anyMatch(vrij::startsWith) ? bezoekers : null;
        }
        if (aanvraag.isUserInRole(Rol.POSTKAMER.name())
                || aanvraag.getRequestURI().contains("/jakarta.faces.resource/")) {
            return null;
        }
        String pad = aanvraag.getServletPath();
        if (pad.startsWith("/api")) {
            return api;
        } else if (pad.startsWith("/uitvoer")) {
            return uitvoer;
        }
        return pad.endsWith(".xhtml") ? paginas : null;
    }

    private static Drempel drempel(String naam, int gewoon) {
        String gezet = System.getProperty(naam, System.getenv(naam));
        int perMinuut = gezet == null || gezet.isBlank() ? gewoon : Integer.parseInt(gezet.strip());
        return new Drempel(perMinuut, System::nanoTime);
    }
}
