package nl.zorginkoop.web.lijst;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Wat er in een cel staat. */
final class Celtekst {
    private Celtekst() {}

    static String van(Kolom<?> kolom, Object waarde, Opmaak opmaak) {
        if (waarde == null) {
            return "–";
        }
        return switch (kolom.soort()) {
            case GELD -> opmaak.euro((Euro) waarde);
            case GETAL -> opmaak.getal((Number) waarde);
            case DAG -> opmaak.dag((LocalDate) waarde);
            case MAAND -> opmaak.maand((LocalDate) waarde);
            case MOMENT -> opmaak.moment((Instant) waarde);
            case STATUS, WOORD -> opmaak.tekst(kolom.woorden() + "." + waarde);
            case TEKST, MONO -> waarde.toString();
        };
    }
}
