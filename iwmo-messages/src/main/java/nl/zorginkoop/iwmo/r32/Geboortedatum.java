package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.bericht.Basistype;

/** Geboortedatum; {@code datumGebruik} zegt welk deel onbekend is. */
@Basistype
public record Geboortedatum(LocalDate datum, String datumGebruik) {}
