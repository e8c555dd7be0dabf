package nl.zorginkoop.web.contract;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.document.Aflevering;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een stuk bij een overeenkomst om te bewaren; nooit in de browser geopend (docs/adr/0013). */
@WebServlet("/contracten/stuk")
public class Contractstuk extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Contractinzage inzage;
    @Inject transient Paginavraag vraag;
    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        UUID document = vraag.nummer("stuk");
        Contractinzage.Stukkop stuk = inzage.stuk(ik.namens(), document);
        Aflevering.koppen(antwoord, stuk.naam(), stuk.mime());
        antwoord.setContentLengthLong(stuk.grootte());
        inzage.lees(ik.namens(), document, antwoord.getOutputStream());
    }
}
