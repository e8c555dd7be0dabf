package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Waar een tarief geldt: een wijk, een deelnemende gemeente, of overal waar het kader geldt. Het
 * kleinste gebied gaat voor.
 */
public record Tariefgebied(Gemeentecode deelnemer, String wijk) implements Serializable {
    public static final Tariefgebied OVERAL = new Tariefgebied(null, null);

    public Tariefgebied {
        if (wijk != null && deelnemer == null) {
            throw new OngeldigeWaarde("wijk", "Een wijk hoort bij een gemeente: kies die ook.");
        }
    }
}
