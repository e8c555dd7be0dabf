package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een addendum op deel 2 (1.5.7).
 *
 * @param bedrag waarmee de ruimte omhoog gaat
 * @param ingang de eerste leveringsdag waarvoor het telt; vandaag of later
 */
public record Addendumopgave(Euro bedrag, LocalDate ingang, String reden) implements Serializable {}
