package nl.zorginkoop.web.controller;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.verantwoording.Steekproef;
import nl.zorginkoop.contracting.verantwoording.Steekproefloket;
import nl.zorginkoop.contracting.verantwoording.Steekproefoverzicht;
import nl.zorginkoop.contracting.verantwoording.Steekproefregel;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Steekproeven op declaratieregels: maken, stap voor stap, en elke regel behandelen (A15). */
@Named
@ViewScoped
public class Steekproefpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Grondslag DOEL = Grondslag.wettelijkeTaak("detailcontrole van declaraties");

    private static final String HIER =
            "/controller/steekproef.xhtml?faces-redirect=true&gedaan=ja&steekproef=";

    @Inject Steekproefoverzicht overzicht;
    @Inject Steekproefloket loket;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private final Formulier nieuw = new Formulier("steekproefform");
    private final Formulier stap = new Formulier("stapform");
    private final Formulier behandel = new Formulier("behandelform");
    private List<Steekproef> alle;
    private Steekproef steekproef;
    private Steekproefregel keuze;

    public void openLijst() {
        alle = overzicht.steekproeven(ik.namens());
    }

    public void open() {
        UUID id = steekproef == null ? vraag.nummer("steekproef") : steekproef.id();
        steekproef = vraag.eis(overzicht.steekproef(ik.namens(), id));
        if (keuze == null && vraag.heeft("regel")) {
            keuze =
                    vraag.eis(
                            overzicht
                                    .regel(ik.namens(), DOEL, vraag.nummer("regel"))
                                    .filter(r -> r.steekproef().equals(id)));
        }
    }

    public String maak() {
        return nieuw.doe(
                () ->
                        HIER
                                + loket.maak(
                                        ik.namens(),
                                        new Steekproef.Opgave(
                                                nieuw.verplicht("steekproefwet"),
                                                nieuw.dag("steekproefvanaf"),
                                                nieuw.dag("steekproeftot").plusDays(1),
                                                nieuw.getal("promille"),
                                                nieuw.verplicht("zaad"))));
    }

    /** Zet de volgende stap: welke dat is, volgt uit de steekproef zelf. */
    public String zet() {
        return stap.doe(
                () -> {
                    UUID id = steekproef.id();
                    switch (getVolgende()) {
                        case "RISICOANALYSE" ->
                                loket.legRisicoanalyse(ik.namens(), id, stap.verplicht("stapwat"));
                        case "CONTROLEPLAN" ->
                                loket.legControleplan(ik.namens(), id, stap.verplicht("stapwat"));
                        case "DETAILCONTROLE" -> loket.trek(ik.namens(), id);
                        default -> loket.rondAf(ik.namens(), id, stap.verplicht("stapwat"));
                    }
                    return HIER + id;
                });
    }

    public String getVolgende() {
        return steekproef.volgende();
    }

    /** Afronden kan pas als elke regel behandeld is. */
    public boolean isTeZetten() {
        return !"AFGEROND".equals(getVolgende()) || steekproef.open() == 0;
    }

    public boolean isMetTekst() {
        return !"DETAILCONTROLE".equals(getVolgende());
    }

    public String behandel() {
        return behandel.doe(
                () -> {
                    UUID regel = getKeuze().id();
                    switch (behandel.verplicht("handeling")) {
                        case "AANBIEDER" -> loket.bevraagAanbieder(ik.namens(), regel);
                        case "CLIENT" ->
                                loket.bevraagClient(
                                        ik.namens(), regel, behandel.dagOfNiets("instemming"));
                        case "GELEVERD" ->
                                loket.legUitkomst(
                                        ik.namens(), regel, behandel.verplicht("bevinding"));
                        case "OVERGESLAGEN" ->
                                loket.slaOver(ik.namens(), regel, behandel.verplicht("bevinding"));
                        default -> throw new OngeldigeWaarde("handeling", "Kies wat u doet.");
                    }
                    return HIER + steekproef.id();
                });
    }

    /** De regel die behandeld wordt, of {@code null}; alleen een die hier nog open staat. */
    public Steekproefregel getKeuze() {
        return keuze != null && steekproef.behandelt(keuze) ? keuze : null;
    }

    public List<String> getHandelingen() {
        return "GEKOZEN".equals(getKeuze().stand())
                ? List.of("AANBIEDER", "CLIENT", "OVERGESLAGEN")
                : List.of("GELEVERD", "OVERGESLAGEN");
    }

    public List<String> getWetten() {
        return List.of("WMO", "JEUGDWET");
    }

    public List<Steekproef> getAlle() {
        return alle;
    }

    public Steekproef getSteekproef() {
        return steekproef;
    }

    public Map<String, String> getNieuw() {
        return nieuw.velden();
    }

    public Map<String, String> getStap() {
        return stap.velden();
    }

    public Map<String, String> getVelden() {
        return behandel.velden();
    }
}
