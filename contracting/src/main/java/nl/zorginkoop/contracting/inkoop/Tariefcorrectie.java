package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Een fout in een gepubliceerd tarief, hersteld in het voordeel van wie levert.
 *
 * @param geldig de zorgdagen die anders worden; mogen voorbij zijn
 * @param reden wat er fout was
 */
public record Tariefcorrectie(
        Periode geldig,
        Euro bedrag,
        Euro schaduw,
        Prijsopbouw opbouw,
        String motivering,
        String reden)
        implements Serializable {
    public Tariefcorrectie {
        if (opbouw == null || !opbouw.isCompleet()) {
            throw new OngeldigeWaarde("opbouw", Tariefreden.OPBOUW_ONVOLLEDIG.zin());
        }
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeWaarde("reden", "Zeg wat er fout was.");
        }
    }
}
