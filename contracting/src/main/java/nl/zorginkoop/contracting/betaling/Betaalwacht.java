package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/**
 * Wat goedgekeurd is en nog in geen betaalopdracht zit.
 *
 * @param declaraties hoeveel, geteld tot {@link Bladzijde#TELGRENS}
 * @param eerste wanneer de eerste betaald moet zijn (V23), of {@code null} als er niets wacht
 * @param teLaat of die dag voorbij is
 */
public record Betaalwacht(int declaraties, LocalDate eerste, boolean teLaat)
        implements Serializable {}
