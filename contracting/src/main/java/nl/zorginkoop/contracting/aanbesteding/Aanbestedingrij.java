package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een SAS-procedure in een lijst.
 *
 * @param toestand die van de openstelling
 * @param fase hoe ver het wegen en gunnen is; wie de uitkomst niet mag zien, leest IN_BEOORDELING
 */
public record Aanbestedingrij(
        UUID openstelling,
        String nummer,
        String titel,
        String gemeentenaam,
        String toestand,
        String fase,
        Gunningsvorm vorm,
        Instant sluit,
        Instant geopend)
        implements Serializable {}
