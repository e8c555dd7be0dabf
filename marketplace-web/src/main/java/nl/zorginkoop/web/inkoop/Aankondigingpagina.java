package nl.zorginkoop.web.inkoop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Aankondiging;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.contracting.inkoop.Inkoopdossierloket;
import nl.zorginkoop.web.raam.Formulier;

/** De gegevens voor TenderNed, en de verwijzingen die daarvandaan terugkwamen. */
@Named
@ViewScoped
public class Aankondigingpagina extends Kaderblad {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopdossier dossier;
    @Inject Inkoopdossierloket loket;

    private final Formulier meld = new Formulier("meld");
    private List<Aankondiging.Gegeven> gegevens;
    private List<Aankondiging> gemeld;

    public Aankondigingpagina() {
        super("aankondiging");
    }

    @Override
    void lees(Namens wie, UUID id) {
        gegevens = dossier.gegevens(wie, id);
        gemeld = dossier.aankondigingen(wie, id);
    }

    public String legVast() {
        return meld.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.meldAankondiging(
                                                n,
                                                getKader().id(),
                                                meld.keuze("soort", Aankondiging.Soort.class),
                                                meld.verplicht("kenmerk"),
                                                meld.dag("gepubliceerdOp"))));
    }

    public List<Aankondiging.Gegeven> getGegevens() {
        return gegevens;
    }

    public List<Aankondiging> getGemeld() {
        return gemeld;
    }

    public Map<String, String> getMeld() {
        return meld.velden();
    }
}
