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
import nl.zorginkoop.contracting.overeenkomst.Overdrachtuitkomst;
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
                    besluit().leg(loket, ik.namens(), overdracht);
                    return "/contracten/overdrachten.xhtml?faces-redirect=true&gedaan=ja&contract="
                            + contract;
                });
    }

    private Overdrachtbesluit besluit() {
        Overdrachtuitkomst uitkomst = formulier.keuze("uitkomst", Overdrachtuitkomst.class);
        boolean over = uitkomst == Overdrachtuitkomst.OVERGEDRAGEN;
        return new Overdrachtbesluit(
                uitkomst,
                over ? new AgbCode(formulier.verplicht("opvolger")) : null,
                over ? formulier.dag("instemming") : null,
                formulier.verplicht("reden"));
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

    public List<Overdrachtuitkomst> getUitkomsten() {
        return List.of(Overdrachtuitkomst.values());
    }

    public Map<String, String> getVelden() {
        return formulier.velden();
    }
}
