package nl.zorginkoop.web.rand;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.zorginkoop.contracting.databank.Gereedheid;

/**
 * {@code /health/live}: deze JVM antwoordt. {@code /health/ready}: elk onderdeel dat {@link
 * Gereedheid} meldt, dient. Zonder aanmelding, dus zonder bijzonderheden.
 */
@WebServlet({"/health/live", "/health/ready"})
public class Gezondheid extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Instance<Gereedheid> onderdelen;

    @Override
    protected void doGet(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        boolean alles = true;
        JsonArrayBuilder lijst = Json.createArrayBuilder();
        if (aanvraag.getServletPath().endsWith("/ready")) {
            for (Gereedheid onderdeel : onderdelen) {
                Optional<String> klacht = onderdeel.klacht();
                alles &= klacht.isEmpty();
                var regel =
                        Json.createObjectBuilder()
                                .add("name", onderdeel.naam())
                                .add("status", klacht.isEmpty() ? "UP" : "DOWN");
                klacht.ifPresent(waarom -> regel.add("reason", waarom));
                lijst.add(regel);
            }
        }
        antwoord.setStatus(
                alles ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        antwoord.setContentType("application/json");
        antwoord.setCharacterEncoding("UTF-8");
        antwoord.getWriter()
                .write(
                        Json.createObjectBuilder()
                                .add("status", alles ? "UP" : "DOWN")
                                .add("checks", lijst)
                                .build()
                                .toString());
    }
}
