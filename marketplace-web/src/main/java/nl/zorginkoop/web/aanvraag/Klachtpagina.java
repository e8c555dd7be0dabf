package nl.zorginkoop.web.aanvraag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Bezwaarloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Klagen over een eigen aanvraag, en lezen wat de gemeente en de commissie ervan vonden. */
@Named
@ViewScoped
public class Klachtpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Aanvraagoverzicht overzicht;
    @Inject Bezwaarloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier klacht = new Formulier("klachtblok");
    private Aanvraag aanvraag;
    private List<Beoordelingsdossier.Klacht> klachten;

    public void open() {
        Namens wie = ik.namens();
        aanvraag =
                vraag.eis(
                        overzicht
                                .aanvraag(wie, vraag.nummer("aanvraag"))
                                .filter(a -> a.ingediend() != null));
        klachten = overzicht.klachten(wie, aanvraag.id());
    }

    public String klaag() {
        return klacht.doe(
                () -> {
                    loket.klaag(ik.namens(), aanvraag.id(), klacht.verplicht("klachttekst"));
                    return "/aanvragen/klacht.xhtml?faces-redirect=true&gedaan=ja&aanvraag="
                            + aanvraag.id();
                });
    }

    public Aanvraag getAanvraag() {
        return aanvraag;
    }

    public List<Beoordelingsdossier.Klacht> getKlachten() {
        return klachten;
    }

    public Map<String, String> getVelden() {
        return klacht.velden();
    }
}
