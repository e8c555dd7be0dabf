package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Dat een aanbieder precies deze versie aanvaardde of weigerde.
 *
 * @param opgezegdPer bij weigeren de dag waarop het eindigt, anders {@code null}
 */
public record Aanvaarding(
        AgbCode aanbieder,
        boolean aanvaard,
        String hash,
        String persoon,
        String mandaat,
        LocalDate opgezegdPer,
        Instant moment)
        implements Serializable {}
