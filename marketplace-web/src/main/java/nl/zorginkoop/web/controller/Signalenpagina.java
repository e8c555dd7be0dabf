package nl.zorginkoop.web.controller;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.web.aanmelden.Ik;

/** Open signalen behandelen: elk krijgt een reden, en die blijft staan. */
@Named
@ViewScoped
public class Signalenpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Budgetoverzicht overzicht;
    @Inject Budgetloket loket;
    @Inject Ik ik;

    private List<Signaalregel> signalen;
    private UUID gekozen;
    private String reden;

    public void open() {
        signalen = overzicht.openSignalen(ik.namens());
        String id =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("signaal");
        if (gekozen == null && id != null) {
            gekozen =
                    signalen.stream()
                            .map(Signaalregel::id)
                            .filter(s -> s.toString().equals(id))
                            .findFirst()
                            .orElse(null);
        }
    }

    public String behandel() {
        try {
            loket.behandelSignaal(ik.namens(), gekozen, reden);
            return "/controller/signalen.xhtml?faces-redirect=true&behandeld=ja";
        } catch (Weigering nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "behandelen:reden",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
            return null;
        }
    }

    public List<Signaalregel> getSignalen() {
        return signalen;
    }

    public Signaalregel getKeuze() {
        return signalen.stream().filter(s -> s.id().equals(gekozen)).findFirst().orElse(null);
    }

    public String getReden() {
        return reden;
    }

    public void setReden(String reden) {
        this.reden = reden;
    }
}
