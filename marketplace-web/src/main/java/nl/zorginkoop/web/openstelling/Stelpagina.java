package nl.zorginkoop.web.openstelling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import nl.zorginkoop.contracting.openstelling.Inlichtingenloket;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een aanbieder stelt een vraag over een procedure. */
@Named
@ViewScoped
public class Stelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingoverzicht overzicht;
    @Inject Inlichtingenloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("stel");
    private Openstelling openstelling;

    public void open() {
        openstelling = vraag.eis(overzicht.openstelling(ik.namens(), vraag.nummer("openstelling")));
    }

    public String stel() {
        return formulier.doe(
                () ->
                        "/openstellingen/vraag.xhtml?faces-redirect=true&gedaan=ja&vraag="
                                + loket.stelVraag(
                                        ik.namens(),
                                        openstelling.id(),
                                        formulier.verplicht("over"),
                                        formulier.verplicht("vraag")));
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
