package nl.zorginkoop.contracting.toelating;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een aanvraag is definitief toegelaten. Komt in de transactie van het besluit, namens de gemeente.
 *
 * @param kader het inkoopkader waaronder de aanbieder is toegelaten
 * @param voorwaardenset de versie die de aanbieder aanvaardde
 * @param ingang de eerste dag waarop de overeenkomst mag gelden
 */
public record Toegelaten(
        UUID aanvraag,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        UUID kader,
        UUID voorwaardenset,
        LocalDate ingang) {}
