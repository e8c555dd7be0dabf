package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.zorginkoop.contracting.deelnemer.Sleutelbalie;
import nl.zorginkoop.web.oidc.Instelling;

/** Om een nieuw wachtwoord vragen. Het antwoord is voor elke naam hetzelfde. */
@Named
@RequestScoped
public class Vergetenpagina {
    @Inject Sleutelbalie balie;
    @Inject HttpServletRequest aanvraag;

    private String gebruikersnaam;

    public String vraag() {
        if (Instelling.lokaal()) {
            balie.vergeten(gebruikersnaam, aanvraag.getRemoteAddr());
        }
        return "/vergeten.xhtml?faces-redirect=true&verstuurd=ja";
    }

    public String getGebruikersnaam() {
        return gebruikersnaam;
    }

    public void setGebruikersnaam(String gebruikersnaam) {
        this.gebruikersnaam = gebruikersnaam;
    }
}
