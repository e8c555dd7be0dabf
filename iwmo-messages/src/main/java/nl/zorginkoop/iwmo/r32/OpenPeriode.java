package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.bericht.Basistype;

/** Periode waarvan begin of einde open mag zijn. */
@Basistype
public record OpenPeriode(LocalDate begindatum, LocalDate einddatum) {}
