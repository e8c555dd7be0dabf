package nl.zorginkoop.web.begroting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.begroting.Begrotingsloket;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een nieuw voorstel voor een begrotingswijziging. */
@Named
@ViewScoped
public class Wijzigingenpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Begrotingsloket loket;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier voorstel = new Formulier("voorstel");

    public void open() {
        voorstel.velden().put("jaar", String.valueOf(klok.vandaag().getYear()));
    }

    public String stelOp() {
        return voorstel.doe(
                () ->
                        "/begroting/wijziging.xhtml?faces-redirect=true&wijziging="
                                + loket.stelOp(
                                        ik.namens(),
                                        voorstel.getal("jaar"),
                                        voorstel.verplicht("titel"),
                                        voorstel.tekst("toelichting"),
                                        List.of()));
    }

    public Map<String, String> getVelden() {
        return voorstel.velden();
    }
}
