package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.zorginkoop.contracting.deelnemer.Inschrijfbalie;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.raam.Melding;

/** Een zorgaanbieder meldt zichzelf. */
@Named
@RequestScoped
public class Inschrijfpagina {
    @Inject Inschrijfbalie balie;
    @Inject HttpServletRequest aanvraag;

    private String agb;
    private String kvk;
    private String organisatie;
    private String contact;
    private String email;

    public String meld() {
        try {
            boolean gelukt =
                    balie.meld(agb, kvk, organisatie, contact, email, aanvraag.getRemoteAddr());
            if (gelukt) {
                return "/inschrijven.xhtml?faces-redirect=true&gemeld=ja";
            }
            Melding.toon(null, "weigering.GEBLOKKEERD");
        } catch (OngeldigeWaarde fout) {
            Melding.toon("inschrijven", fout);
        }
        return null;
    }

    public String getAgb() {
        return agb;
    }

    public void setAgb(String agb) {
        this.agb = agb;
    }

    public String getKvk() {
        return kvk;
    }

    public void setKvk(String kvk) {
        this.kvk = kvk;
    }

    public String getOrganisatie() {
        return organisatie;
    }

    public void setOrganisatie(String organisatie) {
        this.organisatie = organisatie;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
