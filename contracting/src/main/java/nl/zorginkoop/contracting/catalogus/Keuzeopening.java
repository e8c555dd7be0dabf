package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.dossier.Kenmerk;

/**
 * Waarmee een keuze begint. Waar de cliënt woont komt uit zijn inschrijving.
 *
 * @param behoeften alleen waar de cliënt zelf om vraagt; wie daar niet aan voldoet valt af
 */
public record Keuzeopening(UUID zaak, UUID interventie, LocalDate start, Set<Kenmerk> behoeften)
        implements Serializable {
    public Keuzeopening {
        behoeften = Set.copyOf(behoeften);
    }
}
