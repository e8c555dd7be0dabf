package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een plafond om uit te kiezen: waar een ruimte onder komt, of welke ruimte er overgenomen wordt.
 *
 * @param begroot wat er op staat
 */
public record Ruimtekeuze(UUID id, String naam, int jaar, Euro begroot) implements Serializable {}
