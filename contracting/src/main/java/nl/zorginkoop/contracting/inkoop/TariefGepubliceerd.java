package nl.zorginkoop.contracting.inkoop;

import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Er zijn tarieven van een kader bekendgemaakt, geindexeerd of verbeterd. Komt in dezelfde
 * transactie: wie volgt, weet het op hetzelfde moment.
 *
 * @param moment sinds wanneer de tarieven bekend zijn
 */
public record TariefGepubliceerd(Gemeentecode gemeente, UUID kader, Instant moment) {}
