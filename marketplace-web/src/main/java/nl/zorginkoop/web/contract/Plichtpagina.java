package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;
import nl.zorginkoop.contracting.overeenkomst.Plichtopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtsoort;

/** Het register van verplichtingen: erbij zetten, en leveren wat er geleverd moet worden. */
@Named
@ViewScoped
public class Plichtpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Plichtenloket loket;

    private UUID plicht;

    @Override
    public void open() {
        if (vraag.heeft("contract") && !vraag.tekst("contract").orElse("").isBlank()) {
            super.open();
        }
        plicht = vraag.heeft("plicht") ? vraag.nummer("plicht") : null;
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
        return gedaan(n -> loket.komNa(n, plicht, formulier.verplicht("geleverd"), null));
    }

    @Override
    protected String naar() {
        return "/contracten/plichten.xhtml?faces-redirect=true&gedaan=ja"
                + (blad == null ? "" : "&contract=" + blad.kop().id());
    }

    public UUID getPlicht() {
        return plicht;
    }

    public List<Plichtsoort> getSoorten() {
        return Arrays.asList(Plichtsoort.values());
    }
}
