package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;

/**
 * Een nieuwe versie van de voorwaarden, met wat erover te zeggen is.
 *
 * @param aard wat er verandert
 * @param omvang voor wie en hoeveel
 * @param toelichting waarom
 * @param kosteneffect alleen bij een landelijke standaard, anders {@code null}
 */
public record Versieopgave(
        UUID kader,
        Wijzigingssoort soort,
        Uitvoeringsvariant variant,
        String aard,
        String omvang,
        String toelichting,
        Euro kosteneffect,
        LocalDate ingangsdatum)
        implements Serializable {
    public Versieopgave {
        if (kader == null || soort == null || variant == null || ingangsdatum == null) {
            throw new OngeldigeWaarde(
                    "ingangsdatum", "Kies de soort wijziging en de ingangsdatum.");
        }
    }
}
