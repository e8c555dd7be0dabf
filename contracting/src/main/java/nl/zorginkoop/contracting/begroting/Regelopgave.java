package nl.zorginkoop.contracting.begroting;

import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén regel van een voorstel.
 *
 * @param van het plafond waar het af gaat, of {@code null}
 * @param naar het plafond waar het bij komt, of {@code null}
 * @param reden waarom, voor wie erover beslist
 */
public record Regelopgave(Regelsoort soort, UUID van, UUID naar, Euro bedrag, String reden) {}
