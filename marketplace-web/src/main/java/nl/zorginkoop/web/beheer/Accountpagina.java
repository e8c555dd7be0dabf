package nl.zorginkoop.web.beheer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Account;
import nl.zorginkoop.contracting.deelnemer.Accountloket;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wie toegang heeft, en toegang uit- of aanzetten. */
@Named
@ViewScoped
public class Accountpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Accountloket loket;
    @Inject Ik ik;

    private List<Account> accounts;

    public void open() {
        accounts = loket.lijst(ik.namens());
    }

    public String zet(UUID account, boolean actief) {
        try {
            loket.zetActief(ik.namens(), account, actief);
            return "/beheer/accounts.xhtml?faces-redirect=true&gewijzigd=ja";
        } catch (Weigering nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
            return null;
        }
    }

    public String stand(Account account) {
        if (account.geblokkeerdTot() != null) {
            return "GEBLOKKEERD";
        }
        return account.actief() ? "ACTIEF" : "UITGEZET";
    }

    public List<Account> getAccounts() {
        return accounts;
    }
}
