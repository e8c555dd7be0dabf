package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Dialoogverslag;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.contracting.inkoop.Inkoopdossierloket;
import nl.zorginkoop.web.raam.Formulier;

/** Verslagen van de gesprekken met aanbieders, inwoners en clientenraad voor het inkopen. */
@Named
@ViewScoped
public class Dialoogpagina extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopdossier dossier;
    @Inject Inkoopdossierloket loket;

    private final Formulier dialoog = new Formulier("dialoog");
    private List<Dialoogverslag> verslagen;

    public Dialoogpagina() {
        super("dialoog");
    }

    @Override
    void lees(Namens wie, UUID id) {
        verslagen = dossier.dialoog(wie, id);
    }

    public String legVast() {
        return dialoog.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legDialoogVast(
                                                n,
                                                getKader().id(),
                                                dialoog.dag("dag"),
                                                dialoog.verplicht("onderwerp"),
                                                dialoog.verplicht("aanwezig"),
                                                dialoog.verplicht("verslag"))));
    }

    public List<Dialoogverslag> getVerslagen() {
        return verslagen;
    }

    public Map<String, String> getDialoog() {
        return dialoog.velden();
    }
}
