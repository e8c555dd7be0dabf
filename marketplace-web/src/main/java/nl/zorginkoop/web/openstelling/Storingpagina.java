package nl.zorginkoop.web.openstelling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Storing;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een storing melden: elke procedure die toen sloot, blijft even veel langer open (L5). */
@Named
@ViewScoped
public class Storingpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingloket loket;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("storing");
    private List<Storing> storingen;

    public void open() {
        storingen = loket.storingen(ik.namens());
    }

    public String meld() {
        return formulier.doe(
                () ->
                        "/beheer/storingen.xhtml?faces-redirect=true&verlengd="
                                + loket.meldStoring(
                                        ik.namens(),
                                        moment("van"),
                                        moment("tot"),
                                        formulier.getal("minuten"),
                                        formulier.verplicht("reden")));
    }

    private Instant moment(String veld) {
        try {
            return LocalDateTime.parse(formulier.verplicht(veld))
                    .atZone(Klok.AMSTERDAM)
                    .toInstant();
        } catch (DateTimeParseException geenMoment) {
            throw new OngeldigeWaarde(veld, "Kies een dag en een tijd.");
        }
    }

    public List<Storing> getStoringen() {
        return storingen;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
