package nl.zorginkoop.web.declaratie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingloket;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingoverzicht;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingrij;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingstuk;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een jaar van een aanbieder: wat er toegekend is en wat hij erover inleverde. */
@Named
@ViewScoped
public class Jaarpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Verantwoordingoverzicht overzicht;
    @Inject Verantwoordingloket loket;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private final Formulier verantwoording = new Formulier("verantwoordform");
    private final Formulier verklaring = new Formulier("verklaarform");
    private Verantwoordingrij rij;
    private List<Verantwoordingstuk> stukken;

    public void open() {
        UUID id = rij == null ? vraag.nummer("jaarrij") : rij.id();
        rij = vraag.eis(overzicht.jaar(ik.namens(), id));
        stukken = overzicht.stukken(ik.namens(), id);
    }

    public String legVerantwoording() {
        return verantwoording.doe(
                () ->
                        legVast(
                                new Verantwoordingstuk.Opgave(
                                        Verantwoordingstuk.Soort.PRODUCTIEVERANTWOORDING,
                                        verantwoording.dag("ontvangen"),
                                        verantwoording.bedrag("bedrag"),
                                        null,
                                        verantwoording.verplicht("kenmerk"))));
    }

    public String legVerklaring() {
        return verklaring.doe(
                () ->
                        legVast(
                                new Verantwoordingstuk.Opgave(
                                        Verantwoordingstuk.Soort.CONTROLEVERKLARING,
                                        verklaring.dag("verklaardop"),
                                        null,
                                        verklaring.keuze(
                                                "oordeel", Verantwoordingstuk.Oordeel.class),
                                        verklaring.verplicht("verklaringkenmerk"))));
    }

    private String legVast(Verantwoordingstuk.Opgave stuk) {
        loket.legVast(ik.namens(), rij.id(), stuk);
        return "/declaraties/jaar.xhtml?faces-redirect=true&gedaan=ja&jaarrij=" + rij.id();
    }

    public boolean isVastTeLeggen() {
        return ik.is("CONTROLLER") && !"LOOPT".equals(rij.stand());
    }

    public Verantwoordingrij getRij() {
        return rij;
    }

    public List<Verantwoordingstuk> getStukken() {
        return stukken;
    }

    public Map<String, String> getVerantwoording() {
        return verantwoording.velden();
    }

    public Map<String, String> getVerklaring() {
        return verklaring.velden();
    }

    public List<String> getOordelen() {
        return Stream.of(Verantwoordingstuk.Oordeel.values()).map(Enum::name).toList();
    }
}
