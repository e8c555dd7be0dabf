package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Een aanbieder in het openbare register van een gemeente.
 *
 * @param producten de productcodes waarvoor er een tarief is of was
 * @param laatsteDag de laatste dag, of {@code null} zolang die niet bekend is
 * @param status TOEGETREDEN, TREEDT_TOE of UITGETREDEN
 */
public record Registerrij(
        UUID id,
        String gemeente,
        String gemeentenaam,
        String agb,
        String aanbiedernaam,
        String wet,
        String vorm,
        LocalDate toegetreden,
        LocalDate laatsteDag,
        String status,
        List<String> producten,
        String website)
        implements Serializable {}
