package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Een inkoopkader in een lijst. */
public record Kaderrij(
        UUID id,
        String nummer,
        String naam,
        String gemeentenaam,
        String wet,
        String model,
        String procedure,
        LocalDate begin,
        LocalDate eind,
        String toestand)
        implements Serializable {}
