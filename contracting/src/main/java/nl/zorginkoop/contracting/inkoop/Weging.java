package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Hoe zwaar kwaliteit telt bij SAS met EMVI, van de honderd; de rest is voor wat zij kost. Zo zijn
 * de gewichten altijd samen honderd, en alleen op kosten gunnen bestaat niet (V02).
 */
public record Weging(int kwaliteit) implements Serializable {
    public Weging {
        if (kwaliteit < 1 || kwaliteit > 100) {
            throw new OngeldigeWaarde(
                    "kwaliteit",
                    "Kwaliteit telt altijd mee, van 1 tot 100: Wmo en Jeugdwet vragen dat.");
        }
    }

    public int rest() {
        return 100 - kwaliteit;
    }
}
