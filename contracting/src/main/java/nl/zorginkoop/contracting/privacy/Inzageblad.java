package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Wie er in de gegevens van één hulpvrager keek, om te tonen of af te drukken (PR-06, AVG art. 15).
 *
 * @param naam van de hulpvrager, voor boven het overzicht
 * @param opgesteld wanneer dit overzicht gemaakt is
 * @param regels de nieuwste eerst
 * @param meer of er nog oudere regels zijn dan hier staan
 */
public record Inzageblad(
        UUID hulpvrager,
        String naam,
        LocalDate van,
        LocalDate tot,
        Instant opgesteld,
        List<Inzageregel> regels,
        boolean meer)
        implements Serializable {
    public Inzageblad {
        regels = List.copyOf(regels);
    }
}
