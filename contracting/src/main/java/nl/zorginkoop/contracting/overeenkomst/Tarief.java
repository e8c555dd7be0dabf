package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * De prijs van een product per eenheid, voor de zorgdagen waarop hij geldt.
 *
 * @param bedrag prijs per eenheid, in centen
 */
public record Tarief(String productcode, Eenheid eenheid, Periode geldig, Euro bedrag)
        implements Serializable {
    public Tarief {
        if (bedrag.isNegatief()) {
            throw new IllegalArgumentException("Een tarief is nul of meer");
        }
    }
}
