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
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Account;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.Personenloket;
import nl.zorginkoop.contracting.deur.Weigering;

/**
 * Afmelden, van taal wisselen en de sessie verlengen. Alleen met POST en het geheim van de sessie;
 * buiten Faces, zodat een verlopen pagina het afmelden niet in de weg zit.
 */
@WebServlet("/sessie")
public class SessieServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Ik ik;
    @Inject transient Accountloket accounts;
    @Inject transient Personenloket personen;

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
            case "rol" -> rol(aanvraag, antwoord);
            case "verlengen" -> antwoord.setStatus(HttpServletResponse.SC_NO_CONTENT);
            default -> antwoord.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void afmelden(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException, ServletException {
        if (ik.isBinnen()) {
            accounts.meldAf(ik.namens());
        }
        aanvraag.logout();
        HttpSession sessie = aanvraag.getSession(false);
        if (sessie != null) {
            sessie.invalidate();
        }
        // Half ingevulde formulieren blijven niet achter voor wie hierna op deze machine zit.
        antwoord.setHeader("Clear-Site-Data", "\"storage\"");
        antwoord.sendRedirect(aanvraag.getContextPath() + "/aanmelden.xhtml?afgemeld=ja");
    }

    // Een andere rol is een andere sessie: niets van de vorige mag meekomen.
    private void rol(HttpServletRequest aanvraag, HttpServletResponse antwoord) throws IOException {
        if (!ik.isBinnen()) {
            antwoord.sendRedirect(aanvraag.getContextPath() + "/aanmelden.xhtml");
            return;
        }
        try {
            UUID toekenning = UUID.fromString(String.valueOf(aanvraag.getParameter("toekenning")));
            Account account = personen.kiesRol(ik.namens(), toekenning);
            Sessie.verder(aanvraag, account);
            antwoord.sendRedirect(aanvraag.getContextPath() + Landing.van(account.rol()));
        } catch (IllegalArgumentException geenNummer) {
            antwoord.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Weigering nee) {
            antwoord.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
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
