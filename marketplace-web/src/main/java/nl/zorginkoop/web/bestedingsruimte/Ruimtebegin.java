package nl.zorginkoop.web.bestedingsruimte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteopgave;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Het voornemen van een bestedingsruimte bekendmaken (1.5.2). */
@Named
@ViewScoped
public class Ruimtebegin implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Ruimteloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private UUID contract;
    private final Formulier voornemen = new Formulier("voornemen");

    public void open() {
        contract = vraag.nummer("contract");
    }

    public String maakBekend() {
        return voornemen.doe(
                () ->
                        Ruimtepagina.hier(
                                loket.maakBekend(
                                        ik.namens(),
                                        new Ruimteopgave(
                                                contract,
                                                voornemen.verplicht("vorm"),
                                                voornemen.dag("van"),
                                                voornemen.ja("aspecifiek"),
                                                voornemen.verplicht("proces"),
                                                voornemen.dagOfNiets("zienswijzetot")))));
    }

    public UUID getContract() {
        return contract;
    }

    public Map<String, String> getVoornemen() {
        return voornemen.velden();
    }
}
