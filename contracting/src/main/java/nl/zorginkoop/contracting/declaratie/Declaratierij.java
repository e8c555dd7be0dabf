package nl.zorginkoop.contracting.declaratie;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Een declaratie in een lijst. */
public record Declaratierij(
        UUID id,
        String nummer,
        String gemeente,
        String gemeentenaam,
        String aanbieder,
        String aanbiedernaam,
        String wet,
        LocalDate maand,
        Instant ontvangen,
        Instant beoordeeld,
        Euro ingediend,
        Euro toegekend,
        long regels,
        long afgekeurd,
        String status,
        UUID bericht)
        implements Serializable {
    public Euro verschil() {
        return ingediend.min(toegekend);
    }
}
