package nl.zorginkoop.web.uitvoer;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.lijst.Lijst;
import nl.zorginkoop.web.rand.Foutnummer;

/**
 * {@code /uitvoer/declaraties.xlsx?status=AFGEKEURD}: dezelfde vragen als de pagina. Een csv is er
 * ook voor een ander systeem: {@code ?profiel=machine}.
 */
@WebServlet("/uitvoer/*")
public class UitvoerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern VORM = Pattern.compile("/([a-z-]{3,40})\\.(csv|xlsx|pdf)");

    @Inject @Any transient Instance<Lijst<?>> lijsten;
    @Inject transient Ik ik;
    @Inject transient Klok klok;

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
        if ("pdf".equals(vorm.group(2)) && !lijst.get().isInPdf()) {
            antwoord.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        boolean machine = "machine".equals(aanvraag.getParameter("profiel"));
        Bestand bestand = bestand(lijst.get(), vorm.group(2), machine, antwoord.getOutputStream());
        antwoord.setContentType(bestand.mediatype());
        antwoord.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + vorm.group(1) + "." + vorm.group(2) + "\"");
        schrijf(lijst.get(), bestand, aanvraag.getRequestURI(), antwoord);
    }

    /**
     * Is er nog niets weg, dan wordt een fout de foutpagina. Daarna staat de status al vast: het
     * bestand zegt zelf dat het niet volledig is, en de fout gaat door zodat de server haar ook
     * ziet.
     */
    static void schrijf(Lijst<?> lijst, Bestand bestand, String pad, HttpServletResponse antwoord)
            throws IOException {
        try {
            new Uitvoer().schrijf(lijst, bestand);
        } catch (RuntimeException fout) {
            if (antwoord.isCommitted()) {
                Foutnummer.schrijf(pad, fout);
                bestand.breekAf();
            } else {
                antwoord.setHeader("Content-Disposition", "inline");
            }
            throw fout;
        }
    }

    private Bestand bestand(Lijst<?> lijst, String vorm, boolean machine, OutputStream uit)
            throws IOException {
        return switch (vorm) {
            case "xlsx" -> new Xlsxbestand(uit, lijst.getNaam());
            case "pdf" ->
                    new Pdfbestand(
                            uit,
                            lijst.getTitel(),
                            ik.getOrganisatie(),
                            klok.vandaag(),
                            lijst.opmaak());
            default -> machine ? new Machinebestand(uit) : new Csvbestand(uit);
        };
    }
}
