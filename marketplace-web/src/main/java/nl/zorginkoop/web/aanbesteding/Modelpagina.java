package nl.zorginkoop.web.aanbesteding;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsreden;
import nl.zorginkoop.contracting.aanbesteding.Criteriumopgave;
import nl.zorginkoop.contracting.aanbesteding.Criteriumsoort;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodelloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsvorm;
import nl.zorginkoop.contracting.aanbesteding.Modelopgave;
import nl.zorginkoop.contracting.aanbesteding.Perceelopgave;
import nl.zorginkoop.contracting.aanbesteding.Prijsformule;
import nl.zorginkoop.contracting.aanbesteding.Prijsvorm;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Vastleggen hoe er gegund wordt; na de publicatie staat het er alleen nog. */
@Named
@ViewScoped
public class Modelpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Openstellingoverzicht openstellingen;
    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Gunningsmodelloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier kop = new Formulier("kop");
    private final Formulier criterium = new Formulier("criterium");
    private final Formulier perceel = new Formulier("perceel");
    private Openstelling openstelling;
    private Gunningsmodel model;
    private List<Aanbestedingsreden> belemmeringen;

    public void open() {
        Namens wie = ik.namens();
        openstelling =
                vraag.eis(
                        openstellingen
                                .openstelling(wie, vraag.nummer("openstelling"))
                                .filter(o -> o.gemeente().equals(wie.gemeente()))
                                .filter(o -> o.procedure().isSas()));
        UUID id = openstelling.id();
        model = overzicht.model(wie, id).orElse(null);
        belemmeringen = isVast() ? List.of() : loket.belemmeringen(wie, id);
        toon();
    }

    private void toon() {
        Map<String, String> v = kop.velden();
        v.put("vorm", model == null ? null : model.vorm().name());
        v.put("prijsvorm", model == null ? null : model.prijsvorm().name());
        v.put("totaal", model == null ? "1000" : String.valueOf(model.totaal()));
        v.put("drempel", model == null ? "0" : String.valueOf(model.drempel()));
        v.put("gespreksonderwerpen", model == null ? null : model.gespreksonderwerpen());
        v.put("aanmeldenTot", model == null ? null : lokaal(model.aanmeldenTot()));
        v.put("gelijk", model == null ? Modelopgave.GELIJK : model.gelijk());
    }

    private static String lokaal(Instant moment) {
        return moment == null ? null : moment.atZone(Klok.AMSTERDAM).toLocalDateTime().toString();
    }

    public String legKop() {
        return kop.doe(
                () ->
                        gedaan(
                                n ->
                                        loket.legModelVast(
                                                n,
                                                openstelling.id(),
                                                new Modelopgave(
                                                        kop.keuze("vorm", Gunningsvorm.class),
                                                        kop.keuze("prijsvorm", Prijsvorm.class),
                                                        kop.getal("totaal"),
                                                        kop.getal("drempel"),
                                                        kop.verplicht("gelijk"),
                                                        kop.momentOfNiets("aanmeldenTot"),
                                                        kop.tekst("gespreksonderwerpen")))));
    }

    public String legCriterium() {
        return criterium.doe(
                () -> {
                    Criteriumsoort soort = criterium.keuze("soort", Criteriumsoort.class);
                    Criteriumopgave opgave =
                            new Criteriumopgave(
                                    criterium.getal("nr"),
                                    criterium.verplicht("titel"),
                                    soort,
                                    criterium.getal("gewicht"),
                                    criterium.verplicht("wijze"),
                                    soort == Criteriumsoort.PRIJS ? Prijsformule.ABSOLUUT : null);
                    return gedaan(n -> loket.legCriteriumVast(n, openstelling.id(), opgave));
                });
    }

    public String laatWeg(int nr) {
        return criterium.doe(() -> gedaan(n -> loket.laatCriteriumWeg(n, openstelling.id(), nr)));
    }

    public String legPerceel() {
        return perceel.doe(
                () -> {
                    Perceelopgave opgave =
                            new Perceelopgave(
                                    perceel.getal("perceelnr"),
                                    perceel.getalOfNiets("aantal"),
                                    perceel.verplicht("eenheid"),
                                    new Prijsopbouw(
                                            perceel.bedrag("beroepskracht"),
                                            perceel.bedrag("overhead"),
                                            perceel.bedrag("nietProductief"),
                                            perceel.bedrag("reisOpleiding"),
                                            perceel.bedrag("indexatie"),
                                            perceel.bedrag("gemeenteEisen")),
                                    perceel.bedragOfNiets("laag"),
                                    perceel.bedragOfNiets("hoog"),
                                    perceel.getalOfNiets("uitnodigen"));
                    return gedaan(n -> loket.legPerceelVast(n, openstelling.id(), opgave));
                });
    }

    private String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/aanbestedingen/model.xhtml?faces-redirect=true&gedaan=ja&openstelling="
                + openstelling.id();
    }

    public boolean isVast() {
        return openstelling.isGepubliceerd();
    }

    public List<Gunningsvorm> getVormen() {
        return List.of(Gunningsvorm.values());
    }

    public List<Prijsvorm> getPrijsvormen() {
        return List.of(Prijsvorm.values());
    }

    public List<Criteriumsoort> getSoorten() {
        return List.of(Criteriumsoort.values());
    }

    public Openstelling getOpenstelling() {
        return openstelling;
    }

    public Gunningsmodel getModel() {
        return model;
    }

    public List<Aanbestedingsreden> getBelemmeringen() {
        return belemmeringen;
    }

    public Map<String, String> getKop() {
        return kop.velden();
    }

    public Map<String, String> getCriterium() {
        return criterium.velden();
    }

    public Map<String, String> getPerceel() {
        return perceel.velden();
    }
}
