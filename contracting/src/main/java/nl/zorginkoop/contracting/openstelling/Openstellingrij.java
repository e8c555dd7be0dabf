package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Een openstelling in een lijst. */
public record Openstellingrij(
        UUID id,
        String nummer,
        String titel,
        String gemeentenaam,
        String procedure,
        String instroom,
        String toestand,
        boolean stilgelegd,
        Instant opent,
        Instant sluit,
        Instant publicatie)
        implements Serializable {}
