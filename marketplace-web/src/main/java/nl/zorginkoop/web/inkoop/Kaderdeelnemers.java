package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.web.raam.Formulier;

/** Welke gemeenten meedoen, met mandaat, collegebesluit en handtekening. */
@Named
@ViewScoped
public class Kaderdeelnemers extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopkaderloket loket;

    private final Formulier deelnemer = new Formulier("deelnemer");

    public Kaderdeelnemers() {
        super("deelnemers");
    }

    public String legVast() {
        return deelnemer.doe(
                () -> gedaan(n -> loket.legDeelnemerVast(n, getKader().id(), opgave())));
    }

    private Kaderdeelnemer opgave() {
        return new Kaderdeelnemer(
                new Gemeentecode(deelnemer.verplicht("gemeente")),
                deelnemer.tekst("mandaat"),
                deelnemer.verplicht("collegebesluit"),
                deelnemer.verplicht("getekendDoor"),
                deelnemer.dag("getekendOp"),
                deelnemer.lijst("wijken"));
    }

    public Map<String, String> getDeelnemer() {
        return deelnemer.velden();
    }
}
