package nl.zorginkoop.web.controller;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Grensversie;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Signaalloket;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Open signalen behandelen: elk krijgt een reden, en die blijft staan. */
@Named
@ViewScoped
public class Signalenpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HIER = "/controller/signalen.xhtml?faces-redirect=true&gedaan=ja";

    @Inject Budgetoverzicht overzicht;
    @Inject Budgetloket loket;
    @Inject Signaalloket signaalloket;
    @Inject Ik ik;

    private List<Signaalregel> signalen;
    private UUID gekozen;
    private UUID teBevestigen;
    private String reden;
    private List<Grensversie> grenzen;
    private final Formulier ontvangen = new Formulier("ontvangen");
    private final Formulier grens = new Formulier("grensstellen");

    public void open() {
        signalen = overzicht.openSignalen(ik.namens());
        grenzen = signaalloket.grenzen(ik.namens());
        gekozen = gekozen == null ? gevraagd("signaal") : gekozen;
        teBevestigen = teBevestigen == null ? gevraagd("ontvangst") : teBevestigen;
    }

    // Alleen wat hier open staat; een ander nummer in het adres opent niets.
    private UUID gevraagd(String naam) {
        String id =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(naam);
        return signalen.stream()
                .map(Signaalregel::id)
                .filter(s -> s.toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    public String bevestig() {
        return ontvangen.doe(
                () -> {
                    signaalloket.bevestigOntvangst(ik.namens(), teBevestigen);
                    return HIER;
                });
    }

    public String stel() {
        return grens.doe(
                () -> {
                    signaalloket.stelGrenzen(
                            ik.namens(),
                            grens.keuze("soort", Plafondsoort.class),
                            procenten(grens.verplicht("grenzen")),
                            grens.dag("ingang"),
                            grens.verplicht("besluit"));
                    return HIER;
                });
    }

    /** Percentages zoals iemand ze schrijft: 70, 85 en 100 met komma's of spaties ertussen. */
    static List<Integer> procenten(String tekst) {
        try {
            return Arrays.stream(tekst.replace("%", "").trim().split("[,; ]+"))
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException fout) {
            throw new OngeldigeWaarde(
                    "grenzen", "Schrijf hele percentages met een komma ertussen, zoals 80, 90.");
        }
    }

    public String tekst(Grensversie versie) {
        return versie.grenzen().stream().map(g -> g + " %").collect(Collectors.joining(", "));
    }

    public List<Grensversie> getGrenzen() {
        return grenzen;
    }

    public Map<String, String> getGrens() {
        return grens.velden();
    }

    public List<String> getSoorten() {
        return Stream.of(Plafondsoort.values()).map(Enum::name).toList();
    }

    public Signaalregel getOntvangst() {
        return signalen.stream().filter(s -> s.id().equals(teBevestigen)).findFirst().orElse(null);
    }

    public String behandel() {
        try {
            loket.behandelSignaal(ik.namens(), gekozen, reden);
            return "/controller/signalen.xhtml?faces-redirect=true&behandeld=ja";
        } catch (Weigering nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "behandelen:reden",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
            return null;
        }
    }

    public List<Signaalregel> getSignalen() {
        return signalen;
    }

    public Signaalregel getKeuze() {
        return signalen.stream().filter(s -> s.id().equals(gekozen)).findFirst().orElse(null);
    }

    public String getReden() {
        return reden;
    }

    public void setReden(String reden) {
        this.reden = reden;
    }
}
