package nl.zorginkoop.web.controller;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingloket;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingoverzicht;
import nl.zorginkoop.contracting.verantwoording.Verantwoordingregel;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Wat er van een jaar verantwoord wordt en wanneer, en het opvragen ervan (rulings A16). */
@Named("verantwoordingeis")
@ViewScoped
public class Verantwoordingeis implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER =
            "/controller/verantwoordingeis.xhtml?faces-redirect=true&gedaan=";

    @Inject Verantwoordingoverzicht overzicht;
    @Inject Verantwoordingloket loket;
    @Inject Klok klok;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier eis = new Formulier("eisform");
    private final Formulier opvraag = new Formulier("opvraagform");
    private List<Verantwoordingregel> regels;

    public void open() {
        regels = overzicht.regels(ik.namens());
        opvraag.velden().putIfAbsent("opvraagjaar", String.valueOf(klok.vandaag().getYear() - 1));
    }

    public String stel() {
        return eis.doe(
                () -> {
                    loket.stelRegel(
                            ik.namens(),
                            eis.getal("vanafjaar"),
                            eis.bedrag("drempel"),
                            MonthDay.from(eis.dag("verantwoordingdag")),
                            MonthDay.from(eis.dag("verklaringdag")),
                            eis.verplicht("eisbesluit"));
                    return HIER + "gesteld";
                });
    }

    public String vraagOp() {
        return opvraag.doe(() -> HIER + loket.vraagOp(ik.namens(), opvraag.getal("opvraagjaar")));
    }

    /** Een dag zonder jaar, zoals 1 maart. */
    public String dag(MonthDay dag) {
        LocalDate ergens = dag.atYear(2001);
        return ergens.getDayOfMonth() + " " + Opmaak.in(ik.getLocale()).maand(ergens).split(" ")[0];
    }

    /** Hoeveel er net opgevraagd zijn; wat iemand verder in het adres zet, komt er niet. */
    public String getOpgevraagd() {
        return vraag.tekst("gedaan").filter(g -> g.matches("[0-9]{1,9}")).orElse(null);
    }

    public List<Verantwoordingregel> getRegels() {
        return regels;
    }

    public Map<String, String> getEis() {
        return eis.velden();
    }

    public Map<String, String> getOpvraag() {
        return opvraag.velden();
    }
}
