package nl.zorginkoop.contracting.betaling;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat de bank over één overboeking meldt.
 *
 * @param sleutel waaraan de bank deze melding herkent; dezelfde telt maar één keer
 * @param gestorneerd of het geld terugkwam; anders is het betaald
 * @param kenmerk het kenmerk van de overboeking, of {@code null} als de bank er geen noemt
 */
public record Bankmelding(
        String sleutel, boolean gestorneerd, String kenmerk, Euro bedrag, LocalDate boekdag) {}
