package nl.zorginkoop.contracting.zorgplicht;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een andere aanbieder die dit levert en ruimte heeft.
 *
 * @param plek zijn neutrale plaats in de catalogus van deze keuze (INV-5.2)
 * @param tarief wordt getoond en ordent nooit
 */
public record Ruimtealternatief(
        int plek,
        AgbCode agb,
        String naam,
        LocalDate eerste,
        Integer wachttijd,
        Integer afstand,
        Euro tarief,
        String eenheid)
        implements Serializable {}
