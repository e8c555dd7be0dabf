package nl.zorginkoop.web.raam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Alle meldingen boven het formulier, elk met een link naar zijn veld. */
@Named
@RequestScoped
public class Foutoverzicht {
    /** Een melding; {@code veld} is het id op de pagina, of leeg. */
    public record Regel(String veld, String tekst) {}

    @Inject FacesContext faces;

    public boolean isAanwezig() {
        return !getRegels().isEmpty();
    }

    public List<Regel> getRegels() {
        List<Regel> regels = new ArrayList<>();
        Iterator<String> velden = faces.getClientIdsWithMessages();
        while (velden.hasNext()) {
            String veld = velden.next();
            for (FacesMessage melding : faces.getMessageList(veld)) {
                if (melding.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0) {
                    regels.add(new Regel(veld, label(veld) + melding.getSummary()));
                }
            }
        }
        return regels;
    }

    // Boven het formulier staat de melding los van haar veld: daar moet zij het noemen.
    private String label(String veld) {
        UIComponent plek = veld == null ? null : faces.getViewRoot().findComponent(":" + veld);
        Object label = plek == null ? null : plek.getAttributes().get("label");
        return label == null ? "" : label + ": ";
    }
}
