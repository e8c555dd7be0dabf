package nl.zorginkoop.contracting.termijn;

import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een termijn is voorbij. Komt precies één keer, in de transactie waarin de termijn afgaat: gooit
 * een luisteraar een fout, dan is de termijn niet afgegaan en komt zij terug.
 */
public record TermijnVerstreken(
        UUID termijn,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        String soort,
        Onderwerp onderwerp,
        Instant einde) {
    /** Waarmee een luisteraar een ander loket aanspreekt: dezelfde huurder. */
    public Namens namens() {
        return Namens.systeem(gemeente);
    }
}
