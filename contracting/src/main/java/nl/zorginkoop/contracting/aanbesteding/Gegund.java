package nl.zorginkoop.contracting.aanbesteding;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een perceel is definitief gegund aan deze aanbieder. Komt in de transactie van het besluit,
 * namens de gemeente, voor elke winnaar een keer.
 *
 * @param voorwaardenset de versie die de aanbieder aanvaardde
 * @param ingang de eerste dag waarop de overeenkomst mag gelden
 */
public record Gegund(
        UUID inschrijving,
        int perceel,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        UUID kader,
        UUID voorwaardenset,
        LocalDate ingang) {}
