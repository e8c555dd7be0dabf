package nl.zorginkoop.contracting.declaratie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Hoe een declaratie is beoordeeld.
 *
 * @param kopcodes codes die het hele bericht treffen (in de kop van het antwoord)
 * @param codes codes die de declaratie als geheel treffen
 * @param status GOEDGEKEURD, DEELS_GOEDGEKEURD of AFGEKEURD
 */
public record Declaratieuitkomst(
        UUID id,
        UUID bericht,
        String gemeente,
        String aanbieder,
        String wet,
        String nummer,
        LocalDate begin,
        LocalDate eind,
        LocalDate dagtekening,
        Instant ontvangen,
        Instant beoordeeld,
        Euro ingediend,
        Euro toegekend,
        long regels,
        long afgekeurd,
        String status,
        List<String> kopcodes,
        List<String> codes) {
    public Euro geweigerd() {
        return ingediend.min(toegekend);
    }
}
