package nl.zorginkoop.web.aanmelden;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.web.raam.Melding;

/**
 * Een wachtwoord kiezen met een eenmalige sleutel. Het openen verandert niets: programma's die
 * verwijzingen in mail alvast ophalen, verbruiken haar niet.
 */
@Named
@ViewScoped
public class Sleutelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Sleutelbalie balie;

    private String sleutel;
    private String wachtwoord;

    public String kies() {
        try {
            return balie.zetWachtwoord(sleutel, wachtwoord)
                    ? "/aanmelden.xhtml?faces-redirect=true&gekozen=ja"
                    : null;
        } catch (Weigering nee) {
            Melding.toon("kiezen:wachtwoord", nee);
            return null;
        }
    }

    public boolean isGeldig() {
        return sleutel != null && balie.vanWie(sleutel).isPresent();
    }

    public String getGebruikersnaam() {
        return sleutel == null ? "" : balie.vanWie(sleutel).orElse("");
    }

    public String getSleutel() {
        return sleutel;
    }

    public void setSleutel(String sleutel) {
        this.sleutel = sleutel;
    }

    public String getWachtwoord() {
        return null;
    }

    public void setWachtwoord(String wachtwoord) {
        this.wachtwoord = wachtwoord;
    }
}
