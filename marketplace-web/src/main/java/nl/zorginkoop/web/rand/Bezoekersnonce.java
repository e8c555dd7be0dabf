package nl.zorginkoop.web.rand;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.primefaces.csp.CspState;

/**
 * PrimeFaces bewaart het eenmalige getal van het scriptbeleid bij de pagina, en begint daar een
 * sessie voor. Wie zonder account leest wat openbaar is, krijgt geen koekje: hij verstuurt niets
 * via Faces, dus het getal hoeft niemand te onthouden.
 */
public class Bezoekersnonce implements PhaseListener {
    private static final long serialVersionUID = 1L;

    /** Pagina's zonder formulier van Faces. */
    private static final List<String> OPENBAAR =
            List.of("/openstellingen/lijst.xhtml", "/openstellingen/procedure.xhtml", "/register/");

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest aanvraag = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (aanvraag.getSession(false) == null
                && OPENBAAR.stream().anyMatch(aanvraag.getServletPath()::startsWith)) {
            faces.getAttributes().put(CspState.class.getName(), new Vergeten(faces));
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /** Elke keer een vers getal, en na het antwoord weg. */
    private static final class Vergeten extends CspState {
        private String getal;

        Vergeten(FacesContext faces) {
            super(faces);
        }

        @Override
        public String getNonce() {
            if (getal == null) {
                getal = generateNonce();
            }
            return getal;
        }
    }
}
