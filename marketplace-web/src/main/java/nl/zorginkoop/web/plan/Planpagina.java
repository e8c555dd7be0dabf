package nl.zorginkoop.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.plan.Deelplanopgave;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Planloket;
import nl.zorginkoop.contracting.plan.Planoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén plan met de deelplannen die ik mag zien; of de uitdraai voor één mens eruit. */
@Named
@ViewScoped
public class Planpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Planoverzicht overzicht;
    @Inject Planloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier deelplan = new Formulier("deelplan");
    private final Formulier voortgang = new Formulier("bijwerken");
    private final Formulier lezer = new Formulier("lezer");
    private final Formulier overdracht = new Formulier("overdracht");
    private final Formulier sluiten = new Formulier("sluiten");
    private Planblad blad;
    private boolean uitdraai;

    public void open() {
        UUID plan = vraag.nummer("plan");
        uitdraai = vraag.heeft("voor");
        blad =
                vraag.eis(
                        uitdraai
                                ? overzicht.uitdraai(
                                        ik.namens(), Zaaklijst.DOEL, plan, vraag.nummer("voor"))
                                : overzicht.plan(ik.namens(), Zaaklijst.DOEL, plan));
    }

    public String voegToe() {
        return stap(
                deelplan,
                () ->
                        loket.voegDeelplanToe(
                                ik.namens(),
                                blad.plan().id(),
                                new Deelplanopgave(
                                        deelplan.nummer("wie"),
                                        deelplan.verplicht("deeldoel"),
                                        deelplan.verplicht("afspraken"),
                                        deelplan.ja("afgeschermd"))));
    }

    public String werkBij() {
        return stap(
                voortgang,
                () ->
                        loket.werkBij(
                                ik.namens(),
                                voortgang.nummer("welkdeel"),
                                voortgang.keuze("deelstand", Planblad.Deelstand.class),
                                voortgang.verplicht("voortgang")));
    }

    public String noemLezer() {
        return stap(
                lezer,
                () ->
                        loket.noemLezer(
                                ik.namens(),
                                lezer.nummer("dichtdeel"),
                                lezer.verplicht("collega")));
    }

    public String draagOver() {
        return stap(
                overdracht,
                () ->
                        loket.draagOver(
                                ik.namens(),
                                blad.plan().id(),
                                overdracht.verplicht("regisseur"),
                                overdracht.tekst("vervanger")));
    }

    public String sluit() {
        return stap(
                sluiten,
                () -> loket.sluit(ik.namens(), blad.plan().id(), sluiten.verplicht("sluitreden")));
    }

    private String stap(Formulier formulier, Runnable werk) {
        return formulier.doe(
                () -> {
                    werk.run();
                    return "/regie/plan.xhtml?faces-redirect=true&gedaan=ja&plan="
                            + blad.plan().id();
                });
    }

    public Planblad getBlad() {
        return blad;
    }

    public boolean isUitdraai() {
        return uitdraai;
    }

    public boolean isOpen() {
        return !uitdraai && blad.plan().gesloten() == null;
    }

    public Keuzes getKeuzes() {
        return new Keuzes();
    }

    public Map<String, String> getDeelplan() {
        return deelplan.velden();
    }

    public Map<String, String> getVoortgang() {
        return voortgang.velden();
    }

    public Map<String, String> getLezer() {
        return lezer.velden();
    }

    public Map<String, String> getOverdracht() {
        return overdracht.velden();
    }

    public Map<String, String> getSluiten() {
        return sluiten.velden();
    }
}
