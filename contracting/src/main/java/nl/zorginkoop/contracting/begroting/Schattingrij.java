package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een vastgelegde schatting van wat geleverd en nog niet gedeclareerd is.
 *
 * @param jaar het jaar van de zorg
 * @param peil tot en met wanneer geleverd, en wat er toen bekend was
 * @param geboekt of haar journaalpost gemaakt is, ook als daar geen regel voor nodig was
 */
public record Schattingrij(
        UUID id,
        int jaar,
        LocalDate peil,
        int regels,
        Euro laag,
        Euro midden,
        Euro hoog,
        boolean geboekt,
        String door,
        Instant moment)
        implements Serializable {
    /** Wat na het jaareinde bekend werd hoort niet in de post van dat jaareinde. */
    public boolean boekbaar() {
        return !geboekt && peil.getYear() == jaar;
    }
}
