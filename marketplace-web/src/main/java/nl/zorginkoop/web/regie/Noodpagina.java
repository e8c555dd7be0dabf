package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.privacy.Noodloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De toezichthouder beoordeelt wie vanwege nood verder keek dan zijn taak. */
@Named
@ViewScoped
public class Noodpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Noodloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    // Heet niet zoals het filter van de lijst: een formulier stuurt zijn eigen naam mee.
    private final Formulier oordeel = new Formulier("beoordeling");
    private UUID noodinzage;

    public void open() {
        noodinzage = vraag.heeft("noodinzage") ? vraag.nummer("noodinzage") : null;
    }

    public String beoordeel(boolean terecht) {
        return oordeel.doe(
                () -> {
                    loket.beoordeel(
                            ik.namens(), noodinzage, terecht, oordeel.verplicht("toelichting"));
                    return "/regie/noodinzages.xhtml?faces-redirect=true&beoordeeld=ja";
                });
    }

    public UUID getNoodinzage() {
        return noodinzage;
    }

    public Map<String, String> getOordeel() {
        return oordeel.velden();
    }
}
