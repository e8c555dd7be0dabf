package nl.zorginkoop.web.catalogus;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.catalogus.Beschikbaarheidsloket;
import nl.zorginkoop.contracting.catalogus.Beschikbaarheidsvraag;
import nl.zorginkoop.contracting.catalogus.Neegrond;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén vraag aan een aanbieder: ja met een dag, of nee met een grond. */
@Named
@ViewScoped
public class Beschikbaarheidpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Beschikbaarheidsloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Beschikbaarheidsvraag gesteld;
    private final Formulier ja = new Formulier("ja");
    private final Formulier nee = new Formulier("nee");

    public void open() {
        gesteld = vraag.eis(loket.vraag(ik.namens(), vraag.nummer("vraag")));
        ja.velden().put("vanaf", gesteld.start().toString());
    }

    public String zegJa() {
        return ja.doe(
                () -> {
                    loket.zegJa(ik.namens(), gesteld.id(), ja.dag("vanaf"));
                    return hier();
                });
    }

    public String zegNee() {
        return nee.doe(
                () -> {
                    loket.zegNee(
                            ik.namens(),
                            gesteld.id(),
                            nee.keuze("grond", Neegrond.class),
                            nee.verplicht("toelichting"));
                    return hier();
                });
    }

    private String hier() {
        return "/catalogus/vraag.xhtml?faces-redirect=true&gedaan=ja&vraag=" + gesteld.id();
    }

    public String getBehoeften() {
        return Aanbodkolommen.woorden(Opmaak.in(ik.getLocale()), gesteld.behoeften());
    }

    public Beschikbaarheidsvraag getGesteld() {
        return gesteld;
    }

    public List<String> getGronden() {
        return Stream.of(Neegrond.values()).map(Enum::name).toList();
    }

    public Map<String, String> getJa() {
        return ja.velden();
    }

    public Map<String, String> getNee() {
        return nee.velden();
    }
}
