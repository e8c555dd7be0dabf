package nl.zorginkoop.web.betaling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Journaalopgave;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Plafondkeuze;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;

/** Waar betalingen in de boekhouding landen: bekijken en vastleggen. */
@Named
@ViewScoped
public class Journaalpagina implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Betaalloket loket;
    @Inject Budgetoverzicht budget;
    @Inject Klok klok;
    @Inject Ik ik;

    private final Formulier boeking = new Formulier("boeking");
    private List<Plafondkeuze> bladen;

    public void open() {
        int jaar = klok.vandaag().getYear();
        // zorg van vorig jaar wordt ook nu nog betaald
        bladen = budget.keuzes(ik.namens(), jaar - 1, jaar + 1);
    }

    public String legVast() {
        return boeking.doe(
                () -> {
                    loket.legJournaalrekening(
                            ik.namens(),
                            new Journaalopgave(
                                    boeking.keuze("soort", Journaalopgave.Soort.class),
                                    blad(),
                                    boeking.tekst("taakveld"),
                                    boeking.tekst("kostenplaats"),
                                    boeking.verplicht("grootboek"),
                                    boeking.dag("vanaf")));
                    return "/betalen/journaal.xhtml?faces-redirect=true&gedaan=ja";
                });
    }

    private UUID blad() {
        String keuze = boeking.tekst("blad");
        if (keuze == null) {
            return null;
        }
        return bladen.stream()
                .map(Plafondkeuze::id)
                .filter(id -> id.toString().equals(keuze))
                .findFirst()
                .orElseThrow(() -> new OngeldigeWaarde("blad", "Kies iets uit de lijst."));
    }

    public List<Plafondkeuze> getBladen() {
        return bladen;
    }

    public List<Journaalopgave.Soort> getSoorten() {
        return Arrays.asList(Journaalopgave.Soort.values());
    }

    public Map<String, String> getVelden() {
        return boeking.velden();
    }
}
