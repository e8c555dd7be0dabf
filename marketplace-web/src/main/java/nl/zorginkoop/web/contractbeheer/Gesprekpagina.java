package nl.zorginkoop.web.contractbeheer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.contractbeheer.Aanbiederkeuze;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Accountgesprekken plannen en vastleggen. */
@Named
@ViewScoped
public class Gesprekpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER =
            "/contractbeheer/gesprekken.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Contractbeheerloket loket;
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private List<Aanbiederkeuze> aanbieders = List.of();
    private final Formulier plannen = new Formulier("plannen");
    private final Formulier vastleggen = new Formulier("vastleggen");
    private UUID gesprek;

    public void open() {
        if (isManager()) {
            aanbieders = overzicht.aanbieders(ik.namens(), Aanbiederkeuze.Voor.GESPREK);
        }
        gesprek = vraag.heeft("gesprek") ? vraag.nummer("gesprek") : null;
        vastleggen.velden().putIfAbsent("gehouden", klok.vandaag().toString());
    }

    public String plan() {
        return plannen.doe(
                () -> {
                    loket.planGesprek(
                            ik.namens(),
                            new AgbCode(plannen.verplicht("aanbieder")),
                            plannen.dag("gepland"));
                    return HIER;
                });
    }

    public String leg() {
        return vastleggen.doe(
                () -> {
                    loket.legGesprekVast(
                            ik.namens(),
                            gesprek,
                            vastleggen.dag("gehouden"),
                            vastleggen.verplicht("verslag"));
                    return HIER;
                });
    }

    /** Plant en noteert wie hier kijkt zelf gesprekken? */
    public boolean isManager() {
        return ik.is("CONTRACTMANAGER");
    }

    public UUID getGesprek() {
        return gesprek;
    }

    /** Wie hier te kiezen is. */
    public List<Aanbiederkeuze> getAanbieders() {
        return aanbieders;
    }

    public Map<String, String> getPlannen() {
        return plannen.velden();
    }

    public Map<String, String> getVastleggen() {
        return vastleggen.velden();
    }
}
