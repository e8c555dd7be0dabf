package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Waarmee een openstelling begint. Er is met opzet geen veld voor een maximum aan aanbieders
 * (INV-0.2).
 *
 * @param afwijking verplicht als een toelating gesloten wordt, anders {@code null}
 */
public record Openstellingopgave(
        UUID kader, String titel, String beschrijving, Instroom instroom, Afwijking afwijking)
        implements Serializable {
    public Openstellingopgave {
        if (titel == null || titel.isBlank() || titel.length() > 200) {
            throw new OngeldigeWaarde("titel", "Een titel heeft 1 tot 200 tekens.");
        }
        if (instroom == null) {
            throw new OngeldigeWaarde("instroom", "Kies wanneer aanbieders kunnen instromen.");
        }
    }
}
