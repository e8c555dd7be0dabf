package nl.zorginkoop.web.aanmelden;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.zorginkoop.contracting.deelnemer.Accountloket;

/**
 * Afmelden, van taal wisselen en de sessie verlengen. Alleen met POST en het geheim van de sessie;
 * buiten Faces, zodat een verlopen pagina het afmelden niet in de weg zit.
 */
@WebServlet("/sessie")
public class SessieServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Ik ik;
    @Inject transient Accountloket accounts;

    @Override
    protected void doPost(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException, ServletException {
        String handeling = String.valueOf(aanvraag.getParameter("handeling"));
        if (ik.isBinnen() && !bewijsKlopt(aanvraag)) {
            antwoord.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (handeling) {
            case "afmelden" -> afmelden(aanvraag, antwoord);
            case "taal" -> taal(aanvraag, antwoord);
            case "verlengen" -> antwoord.setStatus(HttpServletResponse.SC_NO_CONTENT);
            default -> antwoord.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void afmelden(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException, ServletException {
        aanvraag.logout();
        HttpSession sessie = aanvraag.getSession(false);
        if (sessie != null) {
            sessie.invalidate();
        }
        // Half ingevulde formulieren blijven niet achter voor wie hierna op deze machine zit.
        antwoord.setHeader("Clear-Site-Data", "\"storage\"");
        antwoord.sendRedirect(aanvraag.getContextPath() + "/aanmelden.xhtml?afgemeld=ja");
    }

    private void taal(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        String taal = "en".equals(aanvraag.getParameter("taal")) ? "en" : "nl";
        aanvraag.getSession(true).setAttribute(Ik.TAAL, taal);
        if (ik.isBinnen()) {
            accounts.kiesTaal(ik.namens(), taal);
        }
        String terug = aanvraag.getParameter("terug");
        antwoord.sendRedirect(aanvraag.getContextPath() + (Landing.isVeilig(terug) ? terug : "/"));
    }

    private boolean bewijsKlopt(HttpServletRequest aanvraag) {
        String gekregen = String.valueOf(aanvraag.getParameter("bewijs"));
        return MessageDigest.isEqual(
                gekregen.getBytes(StandardCharsets.UTF_8),
                ik.getBewijs().getBytes(StandardCharsets.UTF_8));
    }
}
