package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Toetreding dichtdoen onder een toelating: wie besloot dat, en waarom (rulings A3). */
public record Afwijking(String besluitVan, String reden) implements Serializable {
    public Afwijking {
        if (besluitVan == null || besluitVan.isBlank()) {
            throw new OngeldigeWaarde(
                    "afwijkingDoor", "Noem wie besloot de toetreding te sluiten.");
        }
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeWaarde(
                    "afwijkingReden", "Schrijf erbij waarom de toetreding gesloten is.");
        }
    }
}
