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
import nl.zorginkoop.contracting.contractbeheer.Piep;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De piepen, en op een ervan besluiten. */
@Named
@ViewScoped
public class Pieppagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/contractbeheer/piepen.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Contractbeheerloket loket;
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private List<Aanbiederkeuze> aanbieders = List.of();
    private final Formulier besluiten = new Formulier("besluiten");
    private final Formulier einde = new Formulier("einde");
    private UUID piep;

    public void open() {
        if (isBesluitend()) {
            aanbieders = overzicht.aanbieders(ik.namens(), Aanbiederkeuze.Voor.TOEZICHT);
        }
        piep = vraag.heeft("piep") ? vraag.nummer("piep") : null;
    }

    public String besluit() {
        return besluiten.doe(
                () -> {
                    loket.besluit(
                            ik.namens(),
                            piep,
                            besluiten.keuze("besluit", Piep.Besluit.class),
                            besluiten.verplicht("reden"));
                    return HIER;
                });
    }

    public String beeindig() {
        return einde.doe(
                () -> {
                    loket.beeindigToezicht(
                            ik.namens(),
                            new AgbCode(einde.verplicht("onder")),
                            einde.verplicht("waarom"));
                    return HIER;
                });
    }

    /** Mag wie hier kijkt op een piep besluiten? */
    public boolean isBesluitend() {
        return ik.is("CONTRACTMANAGER") || ik.is("TOEZICHTHOUDER");
    }

    public UUID getPiep() {
        return piep;
    }

    public Piep.Besluit[] getKeuzes() {
        return Piep.Besluit.values();
    }

    /** Wie hier te kiezen is. */
    public List<Aanbiederkeuze> getAanbieders() {
        return aanbieders;
    }

    public Map<String, String> getBesluiten() {
        return besluiten.velden();
    }

    public Map<String, String> getEinde() {
        return einde.velden();
    }
}
