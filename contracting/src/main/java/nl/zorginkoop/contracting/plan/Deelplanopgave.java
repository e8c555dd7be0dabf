package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wat er met één mens wordt afgesproken.
 *
 * @param afgeschermd of alleen wie genoemd is het leest (PR-10, PR-12)
 */
public record Deelplanopgave(UUID hulpvrager, String doel, String afspraken, boolean afgeschermd)
        implements Serializable {
    public Deelplanopgave {
        doel = Tekst.eis("doel", doel);
        afspraken = Tekst.eis("afspraken", afspraken);
    }
}
