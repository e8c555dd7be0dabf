package nl.zorginkoop.web.betaling;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** {@code /betalen/bestand?opdracht=}: het betaalbestand van een verzonden opdracht. */
@WebServlet("/betalen/bestand")
public class Betaalbestandservlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Sepaschrijver schrijver;
    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        UUID opdracht;
        try {
            opdracht = UUID.fromString(String.valueOf(aanvraag.getParameter("opdracht")));
        } catch (IllegalArgumentException geenNummer) {
            antwoord.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // De deur van het loket oordeelt; haar nee moet er zijn voor de eerste byte.
        Betaalbatchrij b = schrijver.kop(ik.namens(), opdracht);
        antwoord.setContentType("application/xml");
        antwoord.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + Sepabestand.kenmerk(b) + ".xml\"");
        schrijver.schrijf(ik.namens(), b, antwoord.getOutputStream());
    }
}
