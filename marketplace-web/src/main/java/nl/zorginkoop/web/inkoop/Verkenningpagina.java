package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.web.raam.Formulier;

/** Minstens twee modellen tegen elkaar afwegen, met wat elk model voor wie betekent. */
@Named
@ViewScoped
public class Verkenningpagina extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopkaderloket loket;

    private final Formulier verkenning = new Formulier("verkenning");

    public Verkenningpagina() {
        super("verkenning");
    }

    public String verken() {
        return verkenning.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.verken(
                                                n,
                                                getKader().id(),
                                                verkenning.keuze("model", Model.class),
                                                verkenning.verplicht("voordelen"),
                                                verkenning.verplicht("nadelen"))));
    }

    public Map<String, String> getVerkenning() {
        return verkenning.velden();
    }
}
