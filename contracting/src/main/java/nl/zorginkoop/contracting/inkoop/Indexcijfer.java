package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.math.BigDecimal;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Een gepubliceerd indexcijfer. De verwachting voor een jaar is die van het jaar ervoor.
 *
 * @param procent met hooguit twee cijfers achter de komma
 * @param bron waar het staat
 */
public record Indexcijfer(String indexnaam, int jaar, Soort soort, BigDecimal procent, String bron)
        implements Serializable {
    public enum Soort {
        VERWACHT,
        DEFINITIEF
    }

    public Indexcijfer {
        if (indexnaam == null || indexnaam.isBlank()) {
            throw new OngeldigeWaarde("indexnaam", "Noem de index.");
        }
        if (bron == null || bron.isBlank()) {
            throw new OngeldigeWaarde("bron", "Noem waar dit cijfer staat.");
        }
        if (procent == null || procent.stripTrailingZeros().scale() > 2) {
            throw new OngeldigeWaarde(
                    "procent", "Een percentage heeft hooguit twee cijfers achter de komma.");
        }
    }

    /** In honderdsten van een procent. */
    public int waarde() {
        return procent.movePointRight(2).intValueExact();
    }
}
