package nl.zorginkoop.web.betaling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Rekeningopgave;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Waarheen en waarvandaan betaald wordt: bekijken en vastleggen. */
@Named
@ViewScoped
public class Rekeningpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Betaalloket loket;
    @Inject Ik ik;

    private final Formulier rekening = new Formulier("rekening");

    public String legVast() {
        return rekening.doe(
                () -> {
                    String agb = rekening.tekst("aanbieder");
                    loket.legRekening(
                            ik.namens(),
                            new Rekeningopgave(
                                    agb == null ? null : new AgbCode(agb),
                                    rekening.verplicht("iban"),
                                    rekening.verplicht("tenaamstelling"),
                                    rekening.dag("vanaf"),
                                    rekening.verplicht("bron")));
                    return "/betalen/rekeningen.xhtml?faces-redirect=true&gedaan=ja";
                });
    }

    public Map<String, String> getVelden() {
        return rekening.velden();
    }
}
