package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een berekening van de index voor een jaar: eerst om te bekijken, dan toegepast. Wat erin rekent
 * ligt vast.
 *
 * @param eersteJaar na een nieuw contract alleen de verwachting, zonder nacalculatie (V24)
 * @param factor de verandering in procenten
 */
public record Indexering(
        UUID id,
        UUID kader,
        int jaar,
        LocalDate ingang,
        boolean eersteJaar,
        Onderdeel personeel,
        Onderdeel materieel,
        BigDecimal factor,
        Toestand toestand,
        Instant moment,
        Instant toegepast)
        implements Serializable {
    public enum Toestand {
        VOORBEELD,
        TOEGEPAST,
        VERVALLEN
    }

    /**
     * Een deel van de index.
     *
     * @param gewicht in procenten
     * @param verwacht voor dit jaar, in procenten
     * @param definitief over het jaar ervoor, of {@code null} in het eerste jaar
     * @param eerder wat voor het jaar ervoor verwacht was, of {@code null}
     */
    public record Onderdeel(
            int gewicht, BigDecimal verwacht, BigDecimal definitief, BigDecimal eerder)
            implements Serializable {
        /** De verwachting plus wat er het vorige jaar anders uitviel. */
        public BigDecimal verandering() {
            return definitief == null ? verwacht : verwacht.add(definitief).subtract(eerder);
        }
    }

    /** Wat de index met een tarief doet. */
    public record Regel(
            String productcode,
            String productnaam,
            String eenheid,
            String aanbiedernaam,
            Euro oud,
            Euro nieuw)
            implements Serializable {
        public Euro verschil() {
            return nieuw.min(oud);
        }
    }

    /** Alles om te beslissen. */
    public record Voorbeeld(Indexering indexering, List<Regel> regels, List<Tariefeffect> effecten)
            implements Serializable {
        public Voorbeeld {
            regels = List.copyOf(regels);
            effecten = List.copyOf(effecten);
        }

        public Euro totaal() {
            return Tariefeffect.totaal(effecten);
        }
    }
}
