package nl.zorginkoop.web.aanmelden;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** De lege URL brengt ieder naar het begin van zijn eigen werk. */
@WebServlet("")
public class Begin extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Ik ik;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        String doel = ik.isBinnen() ? Landing.van(ik.getRol()) : "/aanmelden.xhtml";
        antwoord.sendRedirect(aanvraag.getContextPath() + doel);
    }
}
