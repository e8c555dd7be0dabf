package nl.zorginkoop.web.aanmelden;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zorginkoop.web.oidc.Instelling;
import nl.zorginkoop.web.oidc.Oidcantwoord;
import nl.zorginkoop.web.oidc.Oidcfout;
import nl.zorginkoop.web.oidc.Oidcklant;
import nl.zorginkoop.web.oidc.Oidcverzoek;

/** Heen naar de identiteitsdienst, en terug. Binnenlaten doet de {@link Poortwachter}. */
@WebServlet({"/oidc/begin", "/oidc/terug"})
public class OidcServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OidcServlet.class.getName());
    private static final String TERUG = "/oidc/terug";

    @Inject transient Oidcklant klant;
    @Inject transient SecurityContext beveiliging;
    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        antwoord.setHeader("Cache-Control", "no-store");
        Optional<Instelling> instelling = Instelling.nu();
        if (instelling.isEmpty()) {
            antwoord.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (TERUG.equals(aanvraag.getServletPath())) {
            terug(aanvraag, antwoord);
        } else {
            heen(instelling.get(), aanvraag, antwoord);
        }
    }

    private void heen(
            Instelling instelling, HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        String naar = aanvraag.getParameter("naar");
        Oidcverzoek verzoek = Oidcverzoek.nieuw(Landing.isVeilig(naar) ? naar : null);
        try {
            String adres = klant.heen(instelling, verzoek, adres(aanvraag));
            aanvraag.getSession(true).setAttribute(Oidcverzoek.IN_SESSIE, verzoek);
            antwoord.sendRedirect(adres);
        } catch (Oidcfout fout) {
            LOG.log(Level.WARNING, "De identiteitsdienst doet het niet: {0}", fout.getMessage());
            geweigerd(aanvraag, antwoord, "DIENST_WEG");
        }
    }

    private void terug(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        Oidcverzoek verzoek = neem(aanvraag);
        AuthenticationStatus uitkomst =
                beveiliging.authenticate(
                        aanvraag,
                        antwoord,
                        AuthenticationParameters.withParams()
                                .newAuthentication(true)
                                .credential(
                                        new Oidcantwoord(
                                                aanvraag.getParameter("code"),
                                                aanvraag.getParameter("state"),
                                                verzoek,
                                                adres(aanvraag))));
        if (uitkomst == AuthenticationStatus.SUCCESS) {
            String naar = verzoek == null ? null : verzoek.naar();
            antwoord.sendRedirect(
                    aanvraag.getContextPath() + (naar == null ? Landing.van(ik.getRol()) : naar));
        } else {
            geweigerd(
                    aanvraag, antwoord, String.valueOf(aanvraag.getAttribute(Poortwachter.REDEN)));
        }
    }

    // Het eerste antwoord verbruikt het verzoek, ook als het niet klopt.
    private static Oidcverzoek neem(HttpServletRequest aanvraag) {
        HttpSession sessie = aanvraag.getSession(false);
        if (sessie == null) {
            return null;
        }
        Object verzoek = sessie.getAttribute(Oidcverzoek.IN_SESSIE);
        sessie.removeAttribute(Oidcverzoek.IN_SESSIE);
        return (Oidcverzoek) verzoek;
    }

    private static void geweigerd(
            HttpServletRequest aanvraag, HttpServletResponse antwoord, String reden)
            throws IOException {
        antwoord.sendRedirect(aanvraag.getContextPath() + "/geweigerd.xhtml?reden=" + reden);
    }

    // Nooit uit de kop Host: die kiest wie de aanvraag doet.
    private static String adres(HttpServletRequest aanvraag) {
        String eigen = System.getProperty("ZORGINKOOP_URL", System.getenv("ZORGINKOOP_URL"));
        String basis =
                eigen == null || eigen.isBlank()
                        ? "http://localhost:" + aanvraag.getLocalPort()
                        : eigen.strip().replaceAll("/+$", "");
        return basis + aanvraag.getContextPath() + TERUG;
    }
}
