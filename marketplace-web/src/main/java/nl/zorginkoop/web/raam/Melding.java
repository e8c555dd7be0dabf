package nl.zorginkoop.web.raam;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Zet een melding bij een veld, of boven het formulier, in de taal van de lezer. */
public final class Melding {
    private Melding() {}

    /** Een weigering van een loket; de tekst staat onder {@code weigering.} plus de reden. */
    public static void toon(String veld, Weigering nee) {
        String tekst;
        try {
            tekst = teksten().getString("weigering." + nee.reden().name());
        } catch (MissingResourceException alleenNederlands) {
            tekst = nee.getMessage();
        }
        zet(veld, tekst);
    }

    public static void toon(String formulier, OngeldigeWaarde fout) {
        zet(formulier + ":" + fout.veld(), fout.getMessage());
    }

    /** Een tekst uit de bundel. */
    public static void toon(String veld, String sleutel) {
        zet(veld, teksten().getString(sleutel));
    }

    private static void zet(String veld, String tekst) {
        FacesContext.getCurrentInstance()
                .addMessage(veld, new FacesMessage(FacesMessage.SEVERITY_ERROR, tekst, null));
    }

    private static ResourceBundle teksten() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, "t");
    }
}
