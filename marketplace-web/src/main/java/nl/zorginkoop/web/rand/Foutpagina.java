package nl.zorginkoop.web.rand;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.api.Probleem;
import nl.zorginkoop.web.raam.NietGevonden;

/**
 * Wat iemand ziet als het misgaat: wat er is, wat hij kan doen en een nummer dat in het log staat.
 * Een gewone servlet, want als Faces zelf struikelt moet deze pagina er nog zijn.
 */
@WebServlet("/fout")
public class Foutpagina extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Ik ik;

    @Override
    protected void service(HttpServletRequest aanvraag, HttpServletResponse antwoord)
            throws IOException {
        Throwable fout = oorzaak(aanvraag);
        Object code = aanvraag.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object pad = aanvraag.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int status = status(fout, code instanceof Integer getal ? getal : 404);
        String soort = aanvraag.getAttribute(Adreswacht.BSN) == null ? soort(fout, status) : "bsn";
        String nummer = status >= 500 ? Foutnummer.schrijf(String.valueOf(pad), fout) : "";
        if (String.valueOf(pad).startsWith(aanvraag.getContextPath() + "/api/")) {
            probleem(antwoord, status, soort, nummer);
            return;
        }
        Locale taal = taal();
        ResourceBundle t = ResourceBundle.getBundle("nl.zorginkoop.web.teksten", taal);
        antwoord.setStatus(status);
        antwoord.setContentType("text/html");
        antwoord.setCharacterEncoding("UTF-8");
        String basis = aanvraag.getContextPath();
        antwoord.getWriter()
                .write(
                        BLAD.formatted(
                                taal.getLanguage(),
                                t.getString("fout." + soort + ".titel"),
                                basis,
                                basis,
                                t.getString("fout." + soort + ".titel"),
                                uitleg(t, soort, fout),
                                nummer.isEmpty()
                                        ? ""
                                        : "<p>%s <b class=\"mono\">%s</b></p>"
                                                .formatted(t.getString("fout.nummer"), nummer),
                                basis,
                                t.getString("fout.naar.begin")));
    }

    // Wie buiten de API zelf struikelt (401, 404 van de server) is nog steeds een machine.
    private static void probleem(
            HttpServletResponse antwoord, int status, String soort, String nummer)
            throws IOException {
        String titel =
                switch (status) {
                    case HttpServletResponse.SC_UNAUTHORIZED -> "Meld u aan";
                    case HttpServletResponse.SC_FORBIDDEN -> "Geen toegang";
                    case HttpServletResponse.SC_NOT_FOUND -> "Niet gevonden";
                    case Drempelwacht.TE_VEEL -> "Te veel vragen, wacht even";
                    default ->
                            "bsn".equals(soort) ? "Een BSN hoort niet in een adres" : "Geweigerd";
                };
        String detail = nummer.isEmpty() ? titel + "." : "Noem bij vragen nummer " + nummer + ".";
        antwoord.setStatus(status);
        antwoord.setContentType(Probleem.MEDIATYPE);
        antwoord.setCharacterEncoding("UTF-8");
        antwoord.getWriter()
                .write(Probleem.van(status, "HTTP_" + status, titel, detail).json().toString());
    }

    private static final String BLAD =
            """
            <!doctype html><html lang="%s"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>%s – Zorginkoop</title>\
            <link rel="stylesheet" href="%s/jakarta.faces.resource/tokens.css.xhtml?ln=zi">\
            <link rel="stylesheet" href="%s/jakarta.faces.resource/gewoonten.css.xhtml?ln=zi">\
            </head><body><header class="bar"><b>Zorginkoop</b></header>\
            <main id="inhoud" class="smal"><div class="card"><h1>%s</h1><p>%s</p>%s\
            <p><a class="btn main" href="%s/">%s</a></p></div></main></body></html>
            """;

    // Alleen eigen zinnen komen op de pagina, van een loket of over een waarde.
    static String uitleg(ResourceBundle t, String soort, Throwable fout) {
        String eigen =
                fout instanceof ToegangGeweigerd
                                || fout instanceof Weigering
                                || fout instanceof OngeldigeWaarde
                        ? fout.getMessage()
                        : t.getString("fout." + soort + ".uitleg");
        return eigen.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Throwable oorzaak(HttpServletRequest aanvraag) {
        Throwable fout = (Throwable) aanvraag.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof ToegangGeweigerd
                    || t instanceof Weigering
                    || t instanceof ViewExpiredException
                    || t instanceof NietGevonden
                    || t instanceof OngeldigeWaarde
                    || t instanceof Databankfout) {
                return t;
            }
        }
        return fout;
    }

    static int status(Throwable fout, int gezet) {
        if (fout instanceof ToegangGeweigerd) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (fout instanceof ViewExpiredException || fout instanceof Weigering) {
            return HttpServletResponse.SC_CONFLICT;
        }
        if (fout instanceof NietGevonden) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        // Te lang, of in strijd met een regel van een tabel: dat ligt aan wat er gestuurd is.
        return fout instanceof OngeldigeWaarde || Databankfout.isWeigering(fout)
                ? HttpServletResponse.SC_BAD_REQUEST
                : gezet;
    }

    static String soort(Throwable fout, int status) {
        if (fout instanceof ViewExpiredException) {
            return "verlopen";
        }
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "verboden";
            case HttpServletResponse.SC_NOT_FOUND -> "nietgevonden";
            case HttpServletResponse.SC_CONFLICT -> "geweigerd";
            case HttpServletResponse.SC_BAD_REQUEST -> "onjuist";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "tegroot";
            case Drempelwacht.TE_VEEL -> "druk";
            default -> status >= 500 ? "intern" : "onjuist";
        };
    }

    private Locale taal() {
        try {
            return ik.getLocale();
        } catch (RuntimeException zonderSessie) {
            return Locale.forLanguageTag("nl-NL");
        }
    }
}
