package nl.zorginkoop.web.aanmelden;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deelnemer.Accountreden;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.web.raam.Melding;

/** Mijn eigen account: een ander wachtwoord kiezen. Daarna meldt iedereen zich opnieuw aan. */
@Named
@RequestScoped
public class Mijnaccount {
    @Inject Accountloket loket;
    @Inject Ik ik;

    private String oud;
    private String nieuw;

    public String wijzig() {
        try {
            loket.wijzigWachtwoord(ik.namens(), oud, nieuw);
            return "/aanmelden.xhtml?faces-redirect=true&gekozen=ja";
        } catch (Weigering nee) {
            boolean overOud =
                    nee.reden() == Accountreden.WACHTWOORD_ONJUIST
                            || nee.reden() == Accountreden.GEBLOKKEERD;
            Melding.toon(overOud ? "wachtwoord:oud" : "wachtwoord:nieuw", nee);
            return null;
        }
    }

    public String getOud() {
        return null;
    }

    public void setOud(String oud) {
        this.oud = oud;
    }

    public String getNieuw() {
        return null;
    }

    public void setNieuw(String nieuw) {
        this.nieuw = nieuw;
    }
}
