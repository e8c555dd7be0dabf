package nl.zorginkoop.web.rand;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Zet op elk antwoord de koppen waarmee een browser het huis gesloten houdt. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class Veiligheidskoppen extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String CSP = "Content-Security-Policy";
    // PrimeFaces plakt zijn nonce achteraan: script-src moet het laatste blijven (rulings D8).
    private static final String BELEID =
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " style-src-elem 'self'; style-src-attr 'unsafe-inline'; script-src 'self'";

    @Override
    protected void doFilter(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        antwoord.setHeader(CSP, BELEID);
        antwoord.setHeader("X-Content-Type-Options", "nosniff");
        antwoord.setHeader("Referrer-Policy", "same-origin");
        antwoord.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        antwoord.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        antwoord.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (aanvraag.isSecure() || Opstart.metTls()) {
            antwoord.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!aanvraag.getRequestURI().contains("/jakarta.faces.resource/")) {
            antwoord.setHeader("Cache-Control", "no-store");
        }
        keten.doFilter(aanvraag, new EenBeleid(antwoord));
    }

    // Twee beleidskoppen gelden samen, en dan verbiedt de onze de nonce van de pagina: de laatste
    // vervangt dus de eerste.
    private static final class EenBeleid extends HttpServletResponseWrapper {
        EenBeleid(HttpServletResponse antwoord) {
            super(antwoord);
        }

        @Override
        public void addHeader(String naam, String waarde) {
            if (CSP.equalsIgnoreCase(naam)) {
                setHeader(naam, waarde);
            } else {
                super.addHeader(naam, waarde);
            }
        }
    }
}
