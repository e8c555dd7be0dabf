package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;

/** Een aanbieder om uit een lijst te kiezen. */
public record Aanbiederkeuze(String agb, String naam) implements Serializable {
    /** Waarvoor iemand een aanbieder kiest; dat bepaalt wie er in de lijst staat. */
    public enum Voor {
        /** Over wie hier een overeenkomst heeft, kan iets te melden zijn. */
        PIEP("select 1 from raamovereenkomst g where contract_van_kracht(g.toestand)"),
        /** Groep A en wie onder intensief toezicht staat. */
        GESPREK("select 1 from gespreksgroep g where true"),
        /** Wie onder intensief toezicht staat. */
        TOEZICHT("select 1 from intensief_toezicht g where g.tot is null");

        final String bron;

        Voor(String bron) {
            this.bron = bron;
        }
    }
}
