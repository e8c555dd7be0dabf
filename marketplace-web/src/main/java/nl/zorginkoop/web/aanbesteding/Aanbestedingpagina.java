package nl.zorginkoop.web.aanbesteding;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijvingloket;
import nl.zorginkoop.contracting.aanbesteding.Weegloket;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén SAS-procedure: hoe er gegund wordt, en per perceel wat deze rol er kan doen. */
@Named
@ViewScoped
public class Aanbestedingpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingoverzicht openstellingen;
    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Perceelinschrijvingloket inschrijvingen;
    @Inject Weegloket wegen;
    @Inject Paginavraag vraag;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("aanbesteding");
    private Openstelling openstelling;
    private Gunningsmodel model;
    private List<Integer> teBeginnen = List.of();

    public void open() {
        openstelling =
                vraag.eis(openstellingen.openstelling(ik.namens(), vraag.nummer("openstelling")));
        model = overzicht.model(ik.namens(), openstelling.id()).orElse(null);
        if (ik.is("BIEDER")) {
            teBeginnen = inschrijvingen.teBeginnen(ik.namens(), openstelling.id());
        }
    }

    /** De percelen waar deze bieder nu kan beginnen. */
    public List<Integer> getTeBeginnen() {
        return teBeginnen;
    }

    public String begin(int perceel) {
        return formulier.doe(
                () -> {
                    UUID id = inschrijvingen.begin(ik.namens(), openstelling.id(), perceel);
                    return "/aanbestedingen/inschrijving.xhtml?faces-redirect=true&inschrijving="
                            + id;
                });
    }

    public String openEnveloppen() {
        return formulier.doe(
                () -> {
                    wegen.openEnveloppen(ik.namens(), openstelling.id());
                    return "/aanbestedingen/aanbesteding.xhtml?faces-redirect=true&gedaan=ja&openstelling="
                            + openstelling.id();
                });
    }

    /** Kan de gemeente de enveloppen openen, of is dat nog te proberen? */
    public boolean isTeOpenen() {
        return model != null
                && model.geopend() == null
                && openstelling.isGepubliceerd()
                && (isAanmeldingenDicht() || !openstelling.isOntvankelijk())
                && openstelling.ingetrokken() == null
                && (ik.is("BEOORDELAAR") || ik.is("INKOOPADVISEUR"));
    }

    /** Is de aanmelding gesloten, en liggen haar enveloppen nog dicht? */
    public boolean isAanmeldingenDicht() {
        return model.vorm().isTweeRonden() && model.aanmeldingenOpen() == null && !isAanmelden();
    }

    /** Staat de aanmelding nog open, zodat er nog niet ingeschreven wordt? */
    public boolean isAanmelden() {
        return model.vorm().isTweeRonden() && klok.nu().isBefore(model.aanmeldenTot());
    }

    /** Zijn er enveloppen open, van welke ronde ook? */
    public boolean isOpen() {
        return model.geopend() != null || model.aanmeldingenOpen() != null;
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Gunningsmodel getModel() {
        return model;
    }
}
