package nl.zorginkoop.contracting.declaratie;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/** Een declaratie is beoordeeld en geboekt. */
public record DeclaratieBeoordeeld(
        Namens namens, UUID declaratie, AgbCode aanbieder, String nummer, LocalDate dagtekening) {}
