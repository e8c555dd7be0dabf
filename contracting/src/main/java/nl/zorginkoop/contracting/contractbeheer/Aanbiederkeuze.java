package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;

/** Een aanbieder om uit een lijst te kiezen. */
public record Aanbiederkeuze(String agb, String naam) implements Serializable {
    /** Waarvoor iemand een aanbieder kiest; dat bepaalt wie er in de lijst staat. */
    public enum Voor {
        /** Over wie hier een overeenkomst heeft, kan iets te melden zijn. */
        PIEP,
        /** Groep A en wie onder intensief toezicht staat. */
        GESPREK,
        /** Wie onder intensief toezicht staat. */
        TOEZICHT
    }
}
