package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een bestedingsruimte die op is: voor beide kanten hetzelfde getal (INV-8.8).
 *
 * @param ruimte wat er voor een levering van vandaag betaald kan worden
 * @param gerealiseerd wat er al goedgekeurd is
 */
public record Ruimteop(
        String gemeente,
        String gemeentenaam,
        String wet,
        String naam,
        Euro ruimte,
        Euro gerealiseerd)
        implements Serializable {}
