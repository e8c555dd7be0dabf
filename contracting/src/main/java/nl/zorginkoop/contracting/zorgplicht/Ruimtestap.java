package nl.zorginkoop.contracting.zorgplicht;

import java.io.Serializable;
import java.time.Instant;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er met een wachtende gebeurde.
 *
 * @param aanbiedernaam wie de cliënt in plaats daarvan koos, of {@code null}
 * @param bedrag waarmee de ruimte verhoogd is, of {@code null}
 */
public record Ruimtestap(
        String soort,
        Instant moment,
        String door,
        String reden,
        String aanbiedernaam,
        String kiezer,
        Euro bedrag)
        implements Serializable {}
