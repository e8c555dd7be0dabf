package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * De jaarovergang van één plafond.
 *
 * @param verhuisd wat er netto naar het nieuwe jaar ging
 * @param vrijgegeven wat er netto vrijviel
 * @param open wat er van het oude jaar nog verplicht staat
 */
public record Overgangsaldo(UUID plafond, String naam, Euro verhuisd, Euro vrijgegeven, Euro open)
        implements Serializable {}
