package nl.zorginkoop.ear.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Verzet een instelling van de draaiende server; bestaat alleen in de testmodule. */
@WebServlet("/instelling")
public class Testinstelling extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest vraag, HttpServletResponse antwoord) {
        String naam = vraag.getParameter("naam");
        String waarde = vraag.getParameter("waarde");
        if (naam == null || !naam.startsWith("ZORGINKOOP_")) {
            antwoord.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (waarde == null) {
            System.clearProperty(naam);
        } else {
            System.setProperty(naam, waarde);
        }
    }
}
