package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Hoe vaak een code in een maand van productie op regels van een aanbieder stond. */
public record Afkeurmaand(
        UUID id,
        String gemeentecode,
        String gemeente,
        String agb,
        String aanbieder,
        String wet,
        LocalDate maand,
        String code,
        long regels,
        Euro bedrag,
        long declaraties)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
