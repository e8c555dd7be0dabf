package nl.zorginkoop.web.catalogus;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.catalogus.Catalogusoverzicht;
import nl.zorginkoop.contracting.catalogus.Interventie;
import nl.zorginkoop.contracting.catalogus.Interventieloket;
import nl.zorginkoop.contracting.catalogus.Interventieopgave;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De interventies: een erbij, of een beëindigen. */
@Named
@ViewScoped
public class Interventiepagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER =
            "/catalogus/interventies.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Interventieloket loket;
    @Inject Catalogusoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Interventie gekozen;
    private final Formulier nieuw = new Formulier("nieuw");
    private final Formulier einde = new Formulier("einde");

    public void open() {
        if (vraag.heeft("interventie")) {
            gekozen = vraag.eis(overzicht.interventie(ik.namens(), vraag.nummer("interventie")));
        }
    }

    public String maak() {
        return nieuw.doe(
                () -> {
                    loket.maak(
                            ik.namens(),
                            new Interventieopgave(
                                    nieuw.verplicht("naam"),
                                    nieuw.keuze("wet", Wet.class),
                                    nieuw.verplicht("productcode"),
                                    nieuw.keuze("doelgroep", Kenmerk.class),
                                    nieuw.verplicht("omschrijving"),
                                    nieuw.dag("van")));
                    return HIER;
                });
    }

    public String beeindig() {
        return einde.doe(
                () -> {
                    loket.beeindig(ik.namens(), gekozen.id(), einde.dag("tot"));
                    return HIER;
                });
    }

    public Interventie getGekozen() {
        return gekozen;
    }

    public List<String> getWetten() {
        return List.of(Wet.WMO.name(), Wet.JEUGDWET.name());
    }

    public List<String> getDoelgroepen() {
        return Kenmerken.namen("DOELGROEP");
    }

    public Map<String, String> getNieuw() {
        return nieuw.velden();
    }

    public Map<String, String> getEinde() {
        return einde.velden();
    }
}
