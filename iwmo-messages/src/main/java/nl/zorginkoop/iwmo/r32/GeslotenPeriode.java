package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.bericht.Basistype;

/** Periode; begin- en einddag horen erbij. */
@Basistype
public record GeslotenPeriode(LocalDate begindatum, LocalDate einddatum) {}
