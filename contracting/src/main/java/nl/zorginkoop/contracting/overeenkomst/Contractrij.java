package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een raamovereenkomst in een lijst.
 *
 * @param status AANGEBODEN, GETEKEND, TOEKOMSTIG, LOPEND, LOOPT_AF (binnen een half jaar),
 *     OPGEZEGD, AFBOUW (er gaan nog clienten over) of AFGELOPEN
 * @param ruimte procenten benut van de krapste bestedingsruimte van deze aanbieder dit jaar
 * @param beperkt er geldt vandaag een cliëntenstop of schorsing
 */
public record Contractrij(
        UUID id,
        String nummer,
        String naam,
        String gemeentenaam,
        String aanbiedernaam,
        String wet,
        String variant,
        LocalDate begin,
        LocalDate eind,
        String status,
        long producten,
        Integer ruimte,
        boolean beperkt)
        implements Serializable {
    /**
     * Een tarief zoals het nu bekend is.
     *
     * @param bekend sinds wanneer
     */
    public record Tariefrij(
            UUID id,
            String contract,
            String aanbiedernaam,
            String product,
            String eenheid,
            LocalDate vanaf,
            LocalDate tot,
            Euro bedrag,
            String gemeentenaam,
            String wet,
            String productcode,
            Instant bekend)
            implements Serializable {}
}
