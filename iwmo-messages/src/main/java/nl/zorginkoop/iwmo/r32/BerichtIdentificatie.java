package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.bericht.Basistype;

/** Kenmerk en dagtekening van een bericht. */
@Basistype
public record BerichtIdentificatie(String identificatie, LocalDate dagtekening) {}
