package nl.zorginkoop.web.begroting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.begroting.Aandeelopgave;
import nl.zorginkoop.contracting.begroting.Samenwerkingsloket;
import nl.zorginkoop.contracting.begroting.Samenwerkingsoverzicht;
import nl.zorginkoop.contracting.begroting.Samenwerkingsrij;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondkeuze;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Een plafond met gemeenten delen: verdelen, verlenen en intrekken. */
@Named
@ViewScoped
public class Samenwerkingspagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TERUG =
            "/begroting/samenwerking.xhtml?faces-redirect=true&gedaan=ja";
    private static final int TE_KIEZEN = 200;

    @Inject Samenwerkingsloket loket;
    @Inject Samenwerkingsoverzicht overzicht;
    @Inject Budgetoverzicht budget;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier verdelen = new Formulier("verdelen");
    private final Formulier verlenen = new Formulier("verlenen");
    private List<Plafondkeuze> plafonds;
    private List<Samenwerkingsrij> aandelen;

    public void open() {
        int jaar = klok.vandaag().getYear();
        plafonds = budget.keuzes(ik.namens(), jaar, jaar + 1);
        String hier = ik.namens().gemeente().code();
        aandelen =
                overzicht.beeld(ik.namens(), Bladvraag.eerste(TE_KIEZEN)).rijen().stream()
                        .filter(r -> r.deelnemer().equals(hier))
                        .toList();
    }

    public String verdeel() {
        return verdelen.doe(
                () -> {
                    loket.verdeel(
                            ik.namens(),
                            eigen(verdelen, "plafond"),
                            gewichten(verdelen.lijst("gewichten")),
                            verdelen.verplicht("besluit"));
                    return TERUG;
                });
    }

    public String verleen() {
        return verlenen.doe(
                () -> {
                    loket.verleen(ik.namens(), centrum(), eigen(verlenen, "eigen"));
                    return TERUG;
                });
    }

    public String trekIn() {
        return verlenen.doe(
                () -> {
                    loket.trekVerleningIn(ik.namens(), centrum());
                    return TERUG;
                });
    }

    // Per gemeente code=gewicht, zoals 0772=240000.
    private static List<Aandeelopgave> gewichten(List<String> delen) {
        List<Aandeelopgave> aandelen = new ArrayList<>();
        for (String deel : delen) {
            if (!deel.matches("[0-9]{4}=[0-9]{1,12}")) {
                throw new OngeldigeWaarde(
                        "gewichten",
                        "Schrijf per gemeente haar code en gewicht, zoals 0772=240000.");
            }
            aandelen.add(
                    new Aandeelopgave(
                            new Gemeentecode(deel.substring(0, 4)),
                            Long.parseLong(deel.substring(5))));
        }
        return aandelen;
    }

    private UUID eigen(Formulier formulier, String veld) {
        return formulier.nummer(veld, plafonds.stream().map(Plafondkeuze::id).toList());
    }

    private UUID centrum() {
        return verlenen.nummer(
                "centrum", aandelen.stream().map(Samenwerkingsrij::plafond).toList());
    }

    public List<Plafondkeuze> getPlafonds() {
        return plafonds;
    }

    public List<Samenwerkingsrij> getAandelen() {
        return aandelen;
    }

    public Map<String, String> getVerdelen() {
        return verdelen.velden();
    }

    public Map<String, String> getVerlenen() {
        return verlenen.velden();
    }
}
