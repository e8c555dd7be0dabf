package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een tarief van een kader in een lijst.
 *
 * @param aanbiedernaam alleen onder SAS, anders {@code null}
 * @param gebied gemeente en wijk, of {@code null} als het overal geldt
 * @param tot de laatste zorgdag, of {@code null}
 * @param bekend sinds wanneer
 * @param schaduw waarde van een registratie tegen € 0,00, of {@code null}
 */
public record Kadertariefrij(
        UUID id,
        UUID kader,
        String kadernummer,
        String gemeentenaam,
        String wet,
        String productcode,
        String productnaam,
        String eenheid,
        String aanbiedernaam,
        String gebied,
        LocalDate vanaf,
        LocalDate tot,
        Instant bekend,
        Euro bedrag,
        Euro schaduw,
        String herkomst)
        implements Serializable {}
