package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Versieopgave;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.contracting.inkoop.Wijzigingssoort;
import nl.zorginkoop.web.raam.Formulier;

/** De versies van de voorwaarden van een kader, en een nieuwe beginnen. */
@Named
@ViewScoped
public class Kaderversies extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Voorwaardenoverzicht voorwaarden;
    @Inject Voorwaardenloket loket;

    private final Formulier versie = new Formulier("versie");
    private List<Voorwaardenset> versies;

    public Kaderversies() {
        super("voorwaarden");
    }

    @Override
    void lees(Namens wie, UUID id) {
        versies = voorwaarden.versies(wie, id);
    }

    public String begin() {
        return versie.doe(
                () ->
                        "/voorwaarden/versie.xhtml?faces-redirect=true&versie="
                                + loket.begin(ik.namens(), opgave()));
    }

    private Versieopgave opgave() {
        return new Versieopgave(
                getKader().id(),
                versie.keuze("soort", Wijzigingssoort.class),
                getKader().opgave().variant(),
                versie.verplicht("aard"),
                versie.verplicht("omvang"),
                versie.verplicht("toelichting"),
                versie.bedragOfNiets("kosteneffect"),
                versie.dag("ingangsdatum"));
    }

    /** Voorwaarden horen bij een kader dat vastligt: een concept krijgt ze nog niet. */
    public boolean isNieuweKan() {
        return !isConcept() && getKader().toestand() != Inkoopkader.Toestand.BEEINDIGD;
    }

    public List<Voorwaardenset> getVersies() {
        return versies;
    }

    public Map<String, String> getVersie() {
        return versie.velden();
    }
}
