package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.web.raam.Melding;

/**
 * Een wachtwoord kiezen met een eenmalige sleutel. Het openen verandert niets: programma's die
 * verwijzingen in mail alvast ophalen, verbruiken haar niet.
 */
@Named
@RequestScoped
public class Sleutelpagina {
    @Inject Sleutelbalie balie;

    private String sleutel;
    private String wachtwoord;
    private Optional<String> gebruikersnaam;

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
        return wie().isPresent();
    }

    public String getGebruikersnaam() {
        return wie().orElse("");
    }

    private Optional<String> wie() {
        if (gebruikersnaam == null) {
            gebruikersnaam = sleutel == null ? Optional.empty() : balie.vanWie(sleutel);
        }
        return gebruikersnaam;
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
