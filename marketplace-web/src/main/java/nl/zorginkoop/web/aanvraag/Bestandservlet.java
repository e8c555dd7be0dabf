package nl.zorginkoop.web.aanvraag;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.document.Document;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een eigen bewijsstuk om te bewaren; nooit in de browser geopend (docs/adr/0013). */
@WebServlet("/dossier/bestand")
public class Bestandservlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toegelaten worden");

    @Inject transient Dossieroverzicht overzicht;
    @Inject transient Documentloket documenten;
    @Inject transient Paginavraag vraag;
    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        Optional<Dossierstuk> stuk = overzicht.stuk(ik.namens(), vraag.nummer("stuk"));
        if (stuk.isEmpty()) {
            antwoord.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Document document = documenten.vind(ik.namens(), DOEL, stuk.get().document());
        antwoord.setContentType(document.mime());
        antwoord.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(document.naam(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        documenten.lees(ik.namens(), DOEL, stuk.get().document(), antwoord.getOutputStream());
    }
}
