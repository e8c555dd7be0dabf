package nl.zorginkoop.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.regie.MeldingOnvolledig;
import nl.zorginkoop.contracting.toelating.Onvolledig;
import nl.zorginkoop.web.rand.Foutnummer;

/**
 * Maakt van elke fout een {@link Probleem}; wat wij niet verwachten krijgt een nummer in het log.
 */
@Provider
public class Foutvertaler implements ExceptionMapper<Throwable> {
    // Klasse 23 van SQL: een sleutel, verwijzing of regel van een tabel.
    private static final String REGEL_GESCHONDEN = "23";

    @Context UriInfo adres;

    @Override
    public Response toResponse(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            Probleem bekend = bekend(t);
            if (bekend != null) {
                return bekend.antwoord();
            }
        }
        String nummer = Foutnummer.schrijf("/api/v1/" + adres.getPath(), fout);
        return Probleem.van(
                        500,
                        "INTERN",
                        "Er ging iets mis bij ons",
                        "Noem bij vragen nummer " + nummer + ".")
                .antwoord();
    }

    static Probleem bekend(Throwable fout) {
        if (fout instanceof Onvolledig onvolledig) {
            return new Probleem(
                    409,
                    onvolledig.reden().name(),
                    "Geweigerd",
                    "De aanvraag is niet volledig; hieronder staat alles wat ontbreekt.",
                    onvolledig.gebreken().stream()
                            .map(
                                    g ->
                                            new Probleem.Fout(
                                                    g.artikel() == null
                                                            ? "aanvraag"
                                                            : "artikel " + g.artikel(),
                                                    g.soort().name(),
                                                    g.zin()))
                            .toList());
        }
        if (fout instanceof MeldingOnvolledig onvolledig) {
            return new Probleem(
                    409,
                    onvolledig.reden().name(),
                    "Geweigerd",
                    "De melding is niet volledig; hieronder staat alles wat ontbreekt.",
                    onvolledig.velden().stream()
                            .map(v -> new Probleem.Fout(v, "ONTBREEKT", onvolledig.zin(v)))
                            .toList());
        }
        if (fout instanceof Weigering nee) {
            String reden = nee.reden().name();
            return Probleem.van(status(reden), reden, "Geweigerd", nee.getMessage());
        } else if (fout instanceof ToegangGeweigerd geen) {
            return Probleem.van(403, "ROL", "Geen toegang", geen.getMessage());
        } else if (fout instanceof OngeldigeWaarde waarde) {
            return new Probleem(
                    400,
                    "WAARDE",
                    "Onjuiste waarde",
                    waarde.getMessage(),
                    List.of(new Probleem.Fout(waarde.veld(), "WAARDE", waarde.getMessage())));
        } else if (fout instanceof Databankfout databank) {
            return vanDeVloer(databank.sqlState(), databank.regel());
        } else if (fout instanceof SQLException onderEclipselink) {
            return vanDeVloer(
                    onderEclipselink.getSQLState(), Databankfout.regelVan(onderEclipselink));
        } else if (fout instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            String titel = web.getResponse().getStatusInfo().getReasonPhrase();
            return Probleem.van(status, "HTTP_" + status, titel, titel + ".");
        }
        return null;
    }

    /** De databank oordeelt ook over wat geen loket bij naam kent: dat is geen storing. */
    static Probleem vanDeVloer(String sqlState, String regel) {
        if (Databankfout.pastNiet(sqlState)) {
            return Probleem.van(
                    400,
                    "WAARDE",
                    "Onjuiste waarde",
                    "Een van de teksten is te lang voor haar veld, of bevat een teken dat niet"
                            + " bewaard kan worden.");
        }
        if (regel.isEmpty() || sqlState == null || !sqlState.startsWith(REGEL_GESCHONDEN)) {
            return null;
        }
        return Probleem.van(
                409,
                "DATABANKREGEL",
                "Geweigerd",
                "Wat u stuurt past niet bij wat er al staat, of valt buiten wat bewaard kan worden"
                        + " (regel "
                        + regel
                        + ").");
    }

    private static int status(String reden) {
        return switch (reden) {
            case "ONBEKEND", "VRAAG_ONBEKEND" -> 404;
            case "TE_GROOT" -> 413;
            case "AFZENDER_PAST_NIET", "NIET_VERBONDEN" -> 403;
            default -> 409;
        };
    }
}
