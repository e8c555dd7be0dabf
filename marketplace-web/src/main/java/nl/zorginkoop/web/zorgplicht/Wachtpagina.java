package nl.zorginkoop.web.zorgplicht;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.zorgplicht.Ruimtealternatief;
import nl.zorginkoop.contracting.zorgplicht.Ruimtestap;
import nl.zorginkoop.contracting.zorgplicht.Ruimtewacht;
import nl.zorginkoop.contracting.zorgplicht.Zorgplichtloket;
import nl.zorginkoop.contracting.zorgplicht.Zorgplichtoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/**
 * Eén wachtende: de wens, wie er nog ruimte heeft, en de drie uitkomsten. Een knop die weigert
 * staat er niet (INV-8.6).
 */
@Named
@ViewScoped
public class Wachtpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Zorgplichtloket loket;
    @Inject Zorgplichtoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Ruimtewacht wacht;
    private List<Ruimtealternatief> alternatieven = List.of();
    private List<Ruimtestap> stappen = List.of();
    private final Formulier ander = new Formulier("ander");
    private final Formulier addendum = new Formulier("addendumvragen");
    private final Formulier escaleren = new Formulier("escaleren");
    private final Formulier verhogen = new Formulier("verhogen");
    private final Formulier besluiten = new Formulier("besluiten");
    private final Formulier proberen = new Formulier("proberen");

    public void open() {
        wacht = vraag.eis(overzicht.wachtende(ik.namens(), Wachtlijst.DOEL, vraag.nummer("wacht")));
        stappen = overzicht.stappen(ik.namens(), Wachtlijst.DOEL, wacht.id());
        if (isOpen()) {
            alternatieven = overzicht.alternatieven(ik.namens(), wacht.id());
        }
    }

    public String kiesAnder() {
        return ander.doe(
                () -> {
                    loket.kiesAnder(
                            ik.namens(),
                            wacht.id(),
                            new AgbCode(ander.verplicht("aanbieder")),
                            ander.keuze("kiezer", Voorkeur.Kiezer.class),
                            ander.verplicht("reden"));
                    return hier();
                });
    }

    public String vraagAddendum() {
        return addendum.doe(
                () -> {
                    loket.vraagAddendum(
                            ik.namens(), wacht.id(), addendum.verplicht("addendumreden"));
                    return hier();
                });
    }

    public String escaleer() {
        return escaleren.doe(
                () -> {
                    loket.escaleer(ik.namens(), wacht.id(), escaleren.verplicht("escalatiereden"));
                    return hier();
                });
    }

    public String verhoog() {
        return verhogen.doe(
                () -> {
                    loket.verhoog(
                            ik.namens(),
                            Wachtlijst.DOEL,
                            wacht.id(),
                            verhogen.bedrag("bedrag"),
                            verhogen.verplicht("addendum"));
                    return hier();
                });
    }

    public String besluit() {
        return besluiten.doe(
                () -> {
                    loket.besluit(
                            ik.namens(),
                            Wachtlijst.DOEL,
                            wacht.id(),
                            besluiten.verplicht("motivering"));
                    return hier();
                });
    }

    public String probeer() {
        return proberen.doe(
                () -> {
                    loket.probeer(ik.namens(), Wachtlijst.DOEL, wacht.id());
                    return hier();
                });
    }

    private String hier() {
        return "/zorgplicht/wachtende.xhtml?faces-redirect=true&gedaan=ja&wacht=" + wacht.id();
    }

    public boolean isOpen() {
        return wacht.rol() != null;
    }

    public boolean isStand(String stand) {
        return stand.equals(wacht.stand());
    }

    /** Een addendum vragen kan tot het er ligt, en weer als het college het wil. */
    public boolean isMagAddendum() {
        return isStand("WACHT_OP_RUIMTE") && ik.is("REGISSEUR")
                || isStand("GEESCALEERD") && ik.is("CONTROLLER");
    }

    public boolean isMagEscaleren() {
        return isStand("WACHT_OP_RUIMTE") && ik.is("REGISSEUR")
                || isStand("ADDENDUM_GEVRAAGD") && ik.is("CONTROLLER");
    }

    public boolean isMagVerhogen() {
        return ik.is("CONTROLLER") && (isStand("ADDENDUM_GEVRAAGD") || isStand("GEESCALEERD"));
    }

    public boolean isMagBesluiten() {
        return ik.is("CONTROLLER") && isStand("GEESCALEERD");
    }

    public Ruimtewacht getWacht() {
        return wacht;
    }

    public List<Ruimtealternatief> getAlternatieven() {
        return alternatieven;
    }

    public List<Ruimtestap> getStappen() {
        return stappen;
    }

    public List<String> getKiezers() {
        return Stream.of(Voorkeur.Kiezer.values()).map(Enum::name).toList();
    }

    public Map<String, String> getAnder() {
        return ander.velden();
    }

    public Map<String, String> getAddendum() {
        return addendum.velden();
    }

    public Map<String, String> getEscaleren() {
        return escaleren.velden();
    }

    public Map<String, String> getVerhogen() {
        return verhogen.velden();
    }

    public Map<String, String> getBesluiten() {
        return besluiten.velden();
    }
}
