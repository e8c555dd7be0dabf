package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een deel van de opdracht.
 *
 * @param waarde realistische raming
 * @param volume realistisch volume, zonder dat het gegarandeerd is
 * @param berekening waar de berekening van tarief of budget staat
 */
public record Perceel(int nr, String naam, Euro waarde, String volume, String berekening)
        implements Serializable {}
