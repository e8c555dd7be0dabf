package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Een SAS-procedure in een lijst. */
public record Aanbestedingrij(
        UUID openstelling,
        String nummer,
        String titel,
        String gemeentenaam,
        String toestand,
        Gunningsvorm vorm,
        Instant sluit,
        Instant geopend)
        implements Serializable {}
