package nl.zorginkoop.web.rand;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Bsn;

/**
 * Een BSN staat nooit in een adres: adressen blijven achter in browsers, proxy's en logboeken. Wie
 * er een in het zoekveld tikt krijgt uitleg, en geen pagina die het nummer verder draagt.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Adreswacht extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Aan deze eigenschap herkent {@link Foutpagina} de weigering. */
    static final String BSN = "zorginkoop.bsn.in.adres";

    // Mensen schrijven het nummer ook met punten of spaties. Een sleutel (UUID) is er nooit een.
    private static final Pattern NEGEN =
            Pattern.compile("(?<![0-9A-Za-z-])\\d(?:[. ]?\\d){8}(?![0-9A-Za-z-])");

    @Override
    protected void doFilter(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        boolean leest = "GET".equals(aanvraag.getMethod()) || "HEAD".equals(aanvraag.getMethod());
        if (leest && (draagtBsn(aanvraag.getRequestURI()) || inVragen(aanvraag))) {
            aanvraag.setAttribute(BSN, true);
            antwoord.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        keten.doFilter(aanvraag, antwoord);
    }

    // Alleen wat mensen intikken: een cursor of sleutel die wij zelf maakten is geen nummer.
    private static boolean inVragen(HttpServletRequest aanvraag) {
        return aanvraag.getParameterMap().entrySet().stream()
                .filter(v -> !"cursor".equals(v.getKey()))
                .flatMap(v -> Arrays.stream(v.getValue()))
                .anyMatch(Adreswacht::draagtBsn);
    }

    static boolean draagtBsn(String tekst) {
        return NEGEN.matcher(tekst)
                .results()
                .anyMatch(getal -> Bsn.isGeldig(getal.group().replaceAll("[. ]", "")));
    }
}
