package nl.zorginkoop.web.contractbeheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.contractbeheer.Aanbiederkeuze;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Piep;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een piep vastleggen: kan iedereen van de gemeente die iets ziet. */
@Named
@ViewScoped
public class Meldpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Contractbeheerloket loket;
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Ik ik;

    private List<Aanbiederkeuze> aanbieders = List.of();
    private final Formulier nieuw = new Formulier("nieuw");

    public void open() {
        aanbieders = overzicht.aanbieders(ik.namens(), Aanbiederkeuze.Voor.PIEP);
    }

    public String leg() {
        return nieuw.doe(
                () -> {
                    loket.piep(
                            ik.namens(),
                            new AgbCode(nieuw.verplicht("aanbieder")),
                            nieuw.keuze("piepsoort", Piep.Soort.class),
                            nieuw.verplicht("tekst"));
                    return "/contractbeheer/meld.xhtml?faces-redirect=true&gedaan=ja";
                });
    }

    public Piep.Soort[] getSoorten() {
        return Piep.Soort.values();
    }

    /** Wie hier te kiezen is. */
    public List<Aanbiederkeuze> getAanbieders() {
        return aanbieders;
    }

    public Map<String, String> getNieuw() {
        return nieuw.velden();
    }
}
