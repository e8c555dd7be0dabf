package nl.zorginkoop.web.raam;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Een formulier gaat terug naar het adres waar het op staat, met de sleutels erbij. Anders staat er
 * na een fout een adres zonder: wie de bladzijde ververst of bewaart vindt dan niets. Alleen wat
 * iets aanwijst gaat mee (een sleutel, of een nummer zoals dat van een perceel, een maand, een
 * gemeente met een wet); een mededeling als {@code gedaan=ja} hoort bij de vorige keer, en een
 * eenmalig kenmerk staat er liever niet.
 */
public class Formulieradres extends ViewHandlerWrapper {
    private static final Pattern AANWIJZING =
            Pattern.compile(
                    "[a-z]+=(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,4}"
                            // een maand, en een gemeente met een wet
                            + "|[0-9]{4}-[01][0-9]|[0-9]{4}-(?:WMO|JEUGDWET))",
                    Pattern.CASE_INSENSITIVE);

    public Formulieradres(ViewHandler omhuld) {
        super(omhuld);
    }

    @Override
    public String getActionURL(FacesContext context, String pagina) {
        String adres = super.getActionURL(context, pagina);
        // Een doorverwijzing vraagt dit ook, eerder in het verzoek, en kiest haar eigen vragen.
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                        && pagina.equals(context.getViewRoot().getViewId())
                ? metSleutels(adres, aanvraag(context).getQueryString())
                : adres;
    }

    static String metSleutels(String adres, String vragen) {
        String sleutels =
                vragen == null
                        ? ""
                        : Arrays.stream(vragen.split("&"))
                                .filter(v -> AANWIJZING.matcher(v).matches())
                                .collect(Collectors.joining("&"));
        return sleutels.isEmpty() ? adres : adres + (adres.contains("?") ? '&' : '?') + sleutels;
    }

    private static HttpServletRequest aanvraag(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
