package nl.zorginkoop.web.openstelling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kaderrij;
import nl.zorginkoop.contracting.openstelling.Afwijking;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Openstellingopgave;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een openstelling beginnen. */
@Named
@ViewScoped
public class Nieuweopenstelling implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingloket loket;
    @Inject Inkoopkaderoverzicht kaderoverzicht;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("nieuw");
    private List<Kaderrij> kaders;

    public void open() {
        kaders =
                kaderoverzicht
                        .kaders(
                                ik.namens(),
                                Bladvraag.eerste(Bladvraag.GROOTST).met("status", "ACTIEF"))
                        .rijen();
    }

    public String begin() {
        return formulier.doe(
                () ->
                        "/openstellingen/beheer/procedure.xhtml?faces-redirect=true&openstelling="
                                + loket.begin(ik.namens(), opgave()));
    }

    private Openstellingopgave opgave() {
        Instroom instroom = formulier.keuze("instroom", Instroom.class);
        return new Openstellingopgave(
                formulier.nummer("kader"),
                formulier.verplicht("titel"),
                formulier.verplicht("beschrijving"),
                instroom,
                formulier.tekst("afwijkingDoor") == null
                                && formulier.tekst("afwijkingReden") == null
                        ? null
                        : new Afwijking(
                                formulier.tekst("afwijkingDoor"),
                                formulier.tekst("afwijkingReden")));
    }

    public List<Kaderrij> getKaders() {
        return kaders;
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
