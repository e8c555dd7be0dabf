package nl.zorginkoop.web.plan;

import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.plan.Beschikkingopgave;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zrmopgave;
import nl.zorginkoop.contracting.regie.Melding.Domein;

/** Wat er in de lijsten van de zaak en het plan te kiezen is. */
public class Keuzes {
    public Zaakdossier.Antwoord[] getAntwoorden() {
        return Zaakdossier.Antwoord.values();
    }

    public Zaakdossier.Weeguitkomst[] getWegingen() {
        return Zaakdossier.Weeguitkomst.values();
    }

    public Zaakdossier.Aanvraagvorm[] getVormen() {
        return Zaakdossier.Aanvraagvorm.values();
    }

    public Zaakdossier.Aanvrager[] getAanvragers() {
        return Zaakdossier.Aanvrager.values();
    }

    public Zaakdossier.Wijze[] getWijzen() {
        return Zaakdossier.Wijze.values();
    }

    public Zaakdossier.Triage[] getTriages() {
        return Zaakdossier.Triage.values();
    }

    public Zaakdossier.Bezwaaruitkomst[] getBezwaaruitkomsten() {
        return Zaakdossier.Bezwaaruitkomst.values();
    }

    public Zaakdossier.Evaluatieuitkomst[] getEvaluaties() {
        return Zaakdossier.Evaluatieuitkomst.values();
    }

    public Planblad.Deelstand[] getStanden() {
        return Planblad.Deelstand.values();
    }

    public Beschikkingopgave.Soort[] getSoorten() {
        return Beschikkingopgave.Soort.values();
    }

    public Beschikkingopgave.Vorm[] getLeveringsvormen() {
        return Beschikkingopgave.Vorm.values();
    }

    public List<String> getEenheden() {
        return Arrays.stream(Eenheid.values()).map(Eenheid::code).toList();
    }

    public List<String> getFrequenties() {
        return Arrays.stream(Frequentie.values()).map(Frequentie::code).toList();
    }

    public Zrmopgave.Soort[] getMeetmomenten() {
        return Zrmopgave.Soort.values();
    }

    public Domein[] getDomeinen() {
        return Domein.values();
    }

    public List<String> getScores() {
        return List.of("1", "2", "3", "4", "5");
    }
}
