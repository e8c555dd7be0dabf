package nl.zorginkoop.web.uitvoer;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.web.lijst.Lijst;

/** {@code /uitvoer/declaraties.xlsx?status=AFGEKEURD}: dezelfde vragen als de pagina. */
@WebServlet("/uitvoer/*")
public class UitvoerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern VORM = Pattern.compile("/([a-z-]{3,40})\\.(csv|xlsx)");

    @Inject @Any transient Instance<Lijst<?>> lijsten;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        Matcher vorm = VORM.matcher(String.valueOf(aanvraag.getPathInfo()));
        Optional<? extends Lijst<?>> lijst =
                vorm.matches()
                        ? lijsten.stream().filter(l -> l.getNaam().equals(vorm.group(1))).findAny()
                        : Optional.empty();
        if (lijst.isEmpty()) {
            antwoord.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // De deur van het loket oordeelt over de rol; haar nee moet er zijn voor de eerste byte.
        lijst.get().getBlad();
        Bestand bestand = Uitvoer.bestand(vorm.group(2), antwoord.getOutputStream(), vorm.group(1));
        antwoord.setContentType(bestand.mediatype());
        antwoord.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + vorm.group(1) + "." + vorm.group(2) + "\"");
        new Uitvoer().schrijf(lijst.get(), bestand);
    }
}
