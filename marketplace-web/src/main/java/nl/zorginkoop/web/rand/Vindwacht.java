package nl.zorginkoop.web.rand;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.web.raam.NietGevonden;

/**
 * Wat er niet is, is geen storing. Kwam de fout tot bij de server, dan schreef die er een stapel
 * van honderd regels bij; hier wordt zij een gewone 404 en een regel in het log. De bladzijde maakt
 * {@link Foutpagina}.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Vindwacht extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Vindwacht.class.getName());

    @Override
    protected void doFilter(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        try {
            keten.doFilter(aanvraag, antwoord);
        } catch (ServletException | RuntimeException fout) {
            if (antwoord.isCommitted() || !isNietGevonden(fout)) {
                throw fout;
            }
            // Zonder de vragen achter het adres: daarin staat wat iemand intikte.
            LOG.log(
                    Level.INFO,
                    "Niet gevonden: {0} {1}",
                    new Object[] {aanvraag.getMethod(), aanvraag.getRequestURI()});
            antwoord.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Ook als Faces haar inpakte. */
    static boolean isNietGevonden(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof NietGevonden) {
                return true;
            }
        }
        return false;
    }
}
