package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Meldloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Opschrijven wat iemand aan de balie of de telefoon meldt. */
@Named
@ViewScoped
public class Opschrijfpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Meldloket loket;
    @Inject Ik ik;

    private final Formulier nieuw = new Formulier("nieuw");

    public String leg() {
        return nieuw.doe(
                () ->
                        "/regie/meld.xhtml?faces-redirect=true&kenmerk="
                                + loket.meld(ik.namens(), Meldformulier.opgave(nieuw)).kenmerk());
    }

    public Melding.Soort[] getSoorten() {
        return Melding.Soort.values();
    }

    public Melding.Bron[] getBronnen() {
        return Melding.Bron.values();
    }

    public Melding.Domein[] getDomeinen() {
        return Melding.Domein.values();
    }

    public Map<String, String> getNieuw() {
        return nieuw.velden();
    }
}
