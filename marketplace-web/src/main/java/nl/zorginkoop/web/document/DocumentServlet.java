package nl.zorginkoop.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Document;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * {@code /document?id=…}: de bytes van een document, voor wie het mag zien. Elke keer openen laat
 * een inzageregel achter; wat er niet is of niet voor deze lezer, is niet te onderscheiden.
 */
@WebServlet("/document")
public class DocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("document openen");

    @Inject transient Documentloket loket;
    @Inject transient Paginavraag vraag;
    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        Document document = vind();
        Aflevering.koppen(antwoord, document.naam(), document.mime());
        antwoord.setContentLengthLong(document.grootte());
        loket.lees(ik.namens(), DOEL, document.id(), antwoord.getOutputStream());
    }

    private Document vind() {
        try {
            return loket.vind(ik.namens(), DOEL, vraag.nummer("id"));
        } catch (Weigering onbekend) {
            throw new NietGevonden();
        }
    }
}
