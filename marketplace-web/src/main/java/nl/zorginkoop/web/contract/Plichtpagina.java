package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;
import nl.zorginkoop.contracting.overeenkomst.Plichtenoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Plichtopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtrij;
import nl.zorginkoop.contracting.overeenkomst.Plichtsoort;
import nl.zorginkoop.web.raam.Formulier;

/** Het register van verplichtingen: erbij zetten, en leveren wat er geleverd moet worden. */
@Named
@ViewScoped
public class Plichtpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Plichtenloket loket;

    @Inject Plichtenoverzicht overzicht;

    private final Formulier leveren = new Formulier("leveren");
    private Plichtrij plicht;

    @Override
    public void open() {
        if (vraag.heeft("contract") && !vraag.tekst("contract").orElse("").isBlank()) {
            super.open();
        }
        if (vraag.heeft("plicht")) {
            plicht = vraag.eis(overzicht.een(ik.namens(), vraag.nummer("plicht")));
        }
        formulier.velden().putIfAbsent("maanden", "0");
    }

    public String legVast() {
        return gedaan(
                n -> {
                    Plichtsoort soort = formulier.keuze("plichtsoort", Plichtsoort.class);
                    loket.legVast(
                            n,
                            blad.kop().id(),
                            new Plichtopgave(
                                    soort,
                                    formulier.ja("vanGemeente"),
                                    formulier.verplicht("omschrijving"),
                                    formulier.tekst("artikel"),
                                    formulier.dag("eerste"),
                                    formulier.getal("maanden"),
                                    soort == Plichtsoort.INFORMATIE ? toets() : null));
                });
    }

    private Plichtopgave.Toets toets() {
        return new Plichtopgave.Toets(
                formulier.verplicht("grondslag"),
                formulier.ja("inBerichten"),
                formulier.ja("bijCbs"),
                formulier.ja("openbaar"));
    }

    public String komNa() {
        return gedaan(
                leveren, n -> loket.komNa(n, plicht.id(), leveren.verplicht("geleverd"), null));
    }

    @Override
    protected String naar() {
        return "/contracten/plichten.xhtml?faces-redirect=true&gedaan=ja"
                + (blad == null ? "" : "&contract=" + blad.kop().id());
    }

    public Plichtrij getPlicht() {
        return plicht;
    }

    /** Is er een verplichting gekozen die hier nog te leveren is? */
    public boolean isTeLeveren() {
        return plicht != null
                && plicht.geleverd() == null
                && plicht.kant().equals("GEMEENTE") == isManager();
    }

    public Map<String, String> getLeveren() {
        return leveren.velden();
    }

    public List<Plichtsoort> getSoorten() {
        return Arrays.asList(Plichtsoort.values());
    }
}
