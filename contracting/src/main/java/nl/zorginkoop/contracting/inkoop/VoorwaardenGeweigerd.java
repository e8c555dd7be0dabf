package nl.zorginkoop.contracting.inkoop;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een aanbieder weigerde een versie; dat is opzeggen per de ingangsdatum, zonder schadevergoeding
 * (contractstandaard 1.4, 3.22, 3.30). Komt in de transactie van de weigering, dus namens de
 * aanbieder.
 */
public record VoorwaardenGeweigerd(
        UUID voorwaardenset,
        UUID kader,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        LocalDate opgezegdPer) {}
