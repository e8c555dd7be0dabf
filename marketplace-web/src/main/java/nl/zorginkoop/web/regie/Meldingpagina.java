package nl.zorginkoop.web.regie;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Gezin;
import nl.zorginkoop.contracting.regie.Gezinsloket;
import nl.zorginkoop.contracting.regie.Gezinsoverzicht;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Melding.Oordeel;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.contracting.regie.Meldloket;
import nl.zorginkoop.contracting.regie.Oordeelopgave;
import nl.zorginkoop.contracting.regie.Zaak;
import nl.zorginkoop.contracting.regie.Zaakloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén melding: de vijf gegevens, wat ermee gebeurt, en de zaak die erop volgde. */
@Named
@ViewScoped
public class Meldingpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Meldingoverzicht overzicht;
    @Inject Gezinsoverzicht gezinsoverzicht;
    @Inject Gezinsloket gezinsloket;
    @Inject Meldloket loket;
    @Inject Zaakloket zaakloket;
    @Inject Hulpvragerkeuze hulpvragers;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final Formulier onderzoek = new Formulier("onderzoek");
    private final Formulier bijgezin = new Formulier("bijgezin");
    private final Formulier anders = new Formulier("anders");
    private final Formulier weg = new Formulier("weg");
    private Melding melding;
    private Zaak zaak;
    private List<Gezin> gevonden = List.of();

    /** Een taak wijst soms naar de zaak; de melding waar zij uit volgde hoort erbij. */
    public void open() {
        UUID id =
                vraag.heeft("zaak")
                        ? vraag.eis(
                                        overzicht.zaak(
                                                ik.namens(),
                                                Meldinglijst.DOEL,
                                                vraag.nummer("zaak")))
                                .melding()
                        : vraag.nummer("melding");
        melding = vraag.eis(overzicht.melding(ik.namens(), Meldinglijst.DOEL, id));
        if (melding.zaak() != null) {
            zaak = vraag.eis(overzicht.zaak(ik.namens(), Meldinglijst.DOEL, melding.zaak()));
        }
    }

    public String onderzoek() {
        return onderzoek.doe(
                () -> {
                    Wet wet = onderzoek.keuze("wet", Wet.class);
                    Zaak.Route route = onderzoek.keuze("route", Zaak.Route.class);
                    UUID wie = hulpvragers.uit(onderzoek, Meldinglijst.DOEL);
                    return beoordeel(Oordeelopgave.onderzoek(wie, wet, route));
                });
    }

    /** Zoekt gezinnen bij hun naam; kiezen komt daarna. */
    public String zoek() {
        return bijgezin.doe(
                () -> {
                    Bladvraag gezocht =
                            new Bladvraag(
                                    null,
                                    false,
                                    Bladvraag.Plek.EERSTE,
                                    null,
                                    Bladvraag.GEWOON,
                                    bijgezin.verplicht("gezinsnaam"),
                                    Map.of());
                    gevonden =
                            gezinsoverzicht
                                    .gezinnen(ik.namens(), Meldinglijst.DOEL, gezocht)
                                    .rijen();
                    if (gevonden.isEmpty()) {
                        throw new OngeldigeWaarde(
                                "gezinsnaam", "Er is nog geen gezin met deze naam.");
                    }
                    return null;
                });
    }

    public String bijGezin(UUID gezin) {
        return bijgezin.doe(() -> beoordeel(Oordeelopgave.bijGezin(gezin)));
    }

    public String bijNieuwGezin() {
        return bijgezin.doe(
                () ->
                        beoordeel(
                                Oordeelopgave.bijGezin(
                                        gezinsloket.maak(
                                                ik.namens(), bijgezin.verplicht("gezinsnaam")))));
    }

    public String anders() {
        return anders.doe(
                () ->
                        beoordeel(
                                Oordeelopgave.zonderVervolg(
                                        anders.keuze("oordeel", Oordeel.class),
                                        anders.verplicht("reden"))));
    }

    public String kiesRoute() {
        return weg.doe(
                () -> {
                    zaakloket.kiesRoute(
                            ik.namens(),
                            zaak.id(),
                            weg.keuze("nieuweroute", Zaak.Route.class),
                            weg.verplicht("waarom"));
                    return hier();
                });
    }

    private String beoordeel(Oordeelopgave oordeel) {
        loket.beoordeel(ik.namens(), Meldinglijst.DOEL, melding.id(), oordeel);
        return hier();
    }

    private String hier() {
        return "/regie/melding.xhtml?faces-redirect=true&gedaan=ja&melding=" + melding.id();
    }

    public Melding getMelding() {
        return melding;
    }

    public Zaak getZaak() {
        return zaak;
    }

    public List<Gezin> getGevonden() {
        return gevonden;
    }

    public boolean isSignaal() {
        return melding.soort() == Melding.Soort.SIGNAAL;
    }

    public List<Wet> getWetten() {
        return List.of(Wet.WMO, Wet.JEUGDWET);
    }

    public Zaak.Route[] getRoutes() {
        return Zaak.Route.values();
    }

    public List<Oordeel> getOordelen() {
        return List.of(Oordeel.DOORVERWEZEN, Oordeel.DUBBEL, Oordeel.GEEN_ACTIE);
    }

    public Map<String, String> getOnderzoek() {
        return onderzoek.velden();
    }

    public Map<String, String> getBijgezin() {
        return bijgezin.velden();
    }

    public Map<String, String> getAnders() {
        return anders.velden();
    }

    public Map<String, String> getWeg() {
        return weg.velden();
    }
}
