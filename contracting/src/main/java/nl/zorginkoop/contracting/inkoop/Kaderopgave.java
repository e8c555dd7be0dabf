package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Waarmee een inkoopkader begint. Er staat met opzet geen veld in voor een maximum aan aanbieders,
 * een rangorde, een prijs van een aanbieder of een gegarandeerd volume (INV-0.2).
 *
 * @param managementinformatie wat de aanbieder levert als hij de regie heeft, anders {@code null}
 * @param onafhankelijkeIntake doet een ander dan de aanbieder de intake
 * @param gunningscriterium alleen bij SAS, anders {@code null}
 */
public record Kaderopgave(
        String nummer,
        String naam,
        Wet wet,
        Zorgvorm zorgvorm,
        Model model,
        Procedure procedure,
        Besluitregel besluitregel,
        Uitvoeringsvariant variant,
        Keuzes keuzes,
        String managementinformatie,
        boolean onafhankelijkeIntake,
        Gunningscriterium gunningscriterium,
        Periode looptijd,
        Raming raming,
        List<String> producten)
        implements Serializable {
    public Kaderopgave {
        if (nummer == null || nummer.isBlank() || nummer.length() > 40) {
            throw new OngeldigeWaarde("nummer", "Een nummer heeft 1 tot 40 tekens.");
        }
        if (naam == null || naam.isBlank() || naam.length() > 200) {
            throw new OngeldigeWaarde("naam", "Een naam heeft 1 tot 200 tekens.");
        }
        if (looptijd == null || looptijd.eind() == null) {
            throw new OngeldigeWaarde("eind", "Een kader heeft een einddatum.");
        }
        if (producten == null || producten.isEmpty()) {
            throw new OngeldigeWaarde("producten", "Noem minstens een product.");
        }
        producten = List.copyOf(producten);
    }

    public Kaderopgave metBesluitregel(Besluitregel regel) {
        return met(regel, looptijd);
    }

    public Kaderopgave metBegin(LocalDate begin) {
        return met(besluitregel, new Periode(begin, looptijd.eind()));
    }

    private Kaderopgave met(Besluitregel regel, Periode periode) {
        return new Kaderopgave(
                nummer,
                naam,
                wet,
                zorgvorm,
                model,
                procedure,
                regel,
                variant,
                keuzes,
                managementinformatie,
                onafhankelijkeIntake,
                gunningscriterium,
                periode,
                raming,
                producten);
    }
}
