package nl.zorginkoop.web.aanvraag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wat er op de volgende pagina een keer te lezen is, na een formulier buiten Faces: wat niet kon,
 * en wat iemand daar getypt had.
 */
@Named
@RequestScoped
public class Flits {
    private static final String IN_SESSIE = "zorginkoop.flits";

    /** Een regel, met het adres waar zij te herstellen is of {@code null}. */
    public record Regel(String tekst, String naar) implements Serializable {}

    private record Inhoud(ArrayList<Regel> fouten, HashMap<String, String> getypt)
            implements Serializable {}

    @Inject HttpServletRequest aanvraag;

    private Inhoud inhoud;

    static void bewaar(
            HttpServletRequest aanvraag, List<Regel> fouten, Map<String, String> getypt) {
        aanvraag.getSession(true)
                .setAttribute(
                        IN_SESSIE, new Inhoud(new ArrayList<>(fouten), new HashMap<>(getypt)));
    }

    public List<Regel> getFouten() {
        return inhoud().fouten();
    }

    /** Wat er net in dit veld stond, of anders wat bewaard is. */
    public String of(String veld, String bewaard) {
        return inhoud().getypt().getOrDefault(veld, bewaard);
    }

    Set<String> velden() {
        return inhoud().getypt().keySet();
    }

    private Inhoud inhoud() {
        if (inhoud == null) {
            HttpSession sessie = aanvraag.getSession(false);
            Object wachtend = sessie == null ? null : sessie.getAttribute(IN_SESSIE);
            if (wachtend instanceof Inhoud gevonden) {
                sessie.removeAttribute(IN_SESSIE);
                inhoud = gevonden;
            } else {
                inhoud = new Inhoud(new ArrayList<>(), new HashMap<>());
            }
        }
        return inhoud;
    }
}
