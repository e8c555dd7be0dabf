package nl.zorginkoop.web.bestedingsruimte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.bestedingsruimte.Addendumopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Naarrato;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtekeuze;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverlegloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestand;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteuitkomst;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** De stappen van de gemeente die meer dan een veld vragen: hoogte, plan, besluit en addendum. */
@Named
@ViewScoped
public class Ruimtevervolg implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Ruimteloket loket;
    @Inject Ruimteoverlegloket overleg;
    @Inject Ruimteoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Ruimtestand ruimte;
    private List<Ruimtekeuze> plafonds = List.of();
    private final Formulier velden = new Formulier("ruimtestap");

    public void open() {
        ruimte = vraag.eis(overzicht.ruimte(ik.namens(), vraag.nummer("ruimte")));
    }

    /** De hoogte hangt onder een plafond: alleen daar is de keuze nodig. */
    public void openHoogte() {
        open();
        plafonds = overzicht.plafonds(ik.namens(), ruimte.id());
    }

    public String besluitHoogte() {
        return doe(() -> loket.besluit(ik.namens(), ruimte.id(), Ruimtevelden.hoogte(velden)));
    }

    public String legPlanVoor() {
        return doe(() -> loket.legPlanVoor(ik.namens(), ruimte.id(), Ruimtevelden.punten(velden)));
    }

    public String besluit() {
        return doe(
                () ->
                        overleg.besluit(
                                ik.namens(),
                                ruimte.id(),
                                velden.keuze("uitkomst", Ruimteuitkomst.class),
                                velden.verplicht("motivering")));
    }

    public String stelAddendumOp() {
        return doe(
                () ->
                        overleg.stelAddendumOp(
                                ik.namens(),
                                ruimte.id(),
                                new Addendumopgave(
                                        velden.bedrag("bedrag"),
                                        velden.dagOfNiets("ingang"),
                                        velden.verplicht("reden"))));
    }

    private String doe(Runnable werk) {
        return velden.doe(
                () -> {
                    werk.run();
                    return Ruimtepagina.hier(ruimte.id());
                });
    }

    public Ruimtestand getRuimte() {
        return ruimte;
    }

    public List<Ruimtekeuze> getPlafonds() {
        return plafonds;
    }

    public List<String> getWijzen() {
        return Stream.of(Naarrato.values()).map(Enum::name).toList();
    }

    public List<String> getUitkomsten() {
        return Stream.of(Ruimteuitkomst.values()).map(Enum::name).toList();
    }

    public Map<String, String> getVelden() {
        return velden.velden();
    }
}
