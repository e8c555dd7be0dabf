package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.privacy.Noodinzage;
import nl.zorginkoop.contracting.privacy.Noodloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Melding;

/** De toezichthouder beoordeelt wie vanwege nood verder keek dan zijn taak. */
@Named
@ViewScoped
public class Noodpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Noodloket loket;
    @Inject Ik ik;

    private List<Noodinzage> noodinzages;
    private String toelichting;

    public void open() {
        noodinzages = loket.lijst(ik.namens());
    }

    public String beoordeel(UUID id, boolean terecht) {
        try {
            loket.beoordeel(ik.namens(), id, terecht, toelichting);
            return "/regie/noodinzages.xhtml?faces-redirect=true&beoordeeld=ja";
        } catch (Weigering nee) {
            Melding.toon("oordeel:toelichting", nee);
            return null;
        }
    }

    public boolean isTeDoen() {
        return noodinzages.stream().anyMatch(n -> n.oordeel() == null);
    }

    public List<Noodinzage> getNoodinzages() {
        return noodinzages;
    }

    public String getToelichting() {
        return toelichting;
    }

    public void setToelichting(String toelichting) {
        this.toelichting = toelichting;
    }
}
