package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtkeuze;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtloket;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Wie verder moet na het eind, en per client de uitkomst. */
@Named
@ViewScoped
public class Overdrachtpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Overdrachtloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier formulier = new Formulier("formulier");
    private UUID contract;
    private UUID overdracht;
    private Overdrachtkeuze keuze;

    /** Wat er met de hulp gebeurt. */
    public enum Uitkomst {
        OVERGEDRAGEN,
        BEEINDIGD,
        ONMOGELIJK
    }

    public void open() {
        if (vraag.heeft("overdracht") && isGemeente()) {
            overdracht = vraag.nummer("overdracht");
            keuze = vraag.eis(loket.keuze(ik.namens(), overdracht));
            contract = keuze.overdracht().contract();
        } else {
            contract = vraag.nummer("contract");
        }
    }

    public String leg() {
        return formulier.doe(
                () -> {
                    String reden = formulier.verplicht("reden");
                    switch (formulier.keuze("uitkomst", Uitkomst.class)) {
                        case OVERGEDRAGEN ->
                                loket.draagOver(
                                        ik.namens(),
                                        overdracht,
                                        new AgbCode(formulier.verplicht("opvolger")),
                                        formulier.dag("instemming"),
                                        reden);
                        case BEEINDIGD -> loket.beeindigHulp(ik.namens(), overdracht, reden);
                        case ONMOGELIJK -> loket.stelUit(ik.namens(), overdracht, reden);
                    }
                    return "/contracten/overdrachten.xhtml?faces-redirect=true&gedaan=ja&contract="
                            + contract;
                });
    }

    /** Mag wie hier kijkt een uitkomst vastleggen? */
    public boolean isGemeente() {
        return ik.is("REGISSEUR") || ik.is("CONTRACTMANAGER");
    }

    public UUID getContract() {
        return contract;
    }

    public Overdrachtrij getOverdracht() {
        return keuze.overdracht();
    }

    public List<Overdrachtkeuze.Opvolger> getOpvolgers() {
        return keuze.opvolgers();
    }

    /** Is er een client gekozen waarvoor nog een plek te zoeken is? */
    public boolean isTeKiezen() {
        return keuze != null && List.of("OPEN", "ONMOGELIJK").contains(keuze.overdracht().status());
    }

    public List<Uitkomst> getUitkomsten() {
        return List.of(Uitkomst.values());
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
