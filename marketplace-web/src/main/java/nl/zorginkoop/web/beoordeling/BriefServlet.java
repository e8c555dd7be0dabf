package nl.zorginkoop.web.beoordeling;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.document.Aflevering;
import nl.zorginkoop.web.raam.Paginavraag;

/** De brief zoals hij verstuurd zou worden, als pdf; er wordt niets bewaard. */
@WebServlet("/beoordeling/brief.pdf")
public class BriefServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Besluitloket loket;
    @Inject transient Paginavraag vraag;
    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        Brief brief = loket.voorbeeld(ik.namens(), vraag.nummer("aanvraag"));
        byte[] pdf = brief.pdf();
        Aflevering.koppen(
                antwoord,
                "voorbeeld " + brief.onderwerp() + " " + brief.kenmerk() + ".pdf",
                "application/pdf");
        antwoord.setContentLength(pdf.length);
        antwoord.getOutputStream().write(pdf);
    }
}
