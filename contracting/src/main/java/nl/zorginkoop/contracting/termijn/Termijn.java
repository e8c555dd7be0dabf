package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Kalender;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;

/**
 * Een termijn zoals een pagina haar laat zien.
 *
 * @param gebeurtenis de dag waarop zij begon te lopen; die telt zelf niet mee
 * @param duur hoe lang, of {@code null} bij een gepubliceerd eindmoment
 * @param kaleDag de laatste dag vóór verschuiving, of {@code null}
 * @param einde de laatste seconde
 * @param klaar wanneer zij afging of gestuit werd
 */
public record Termijn(
        UUID id,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        String soort,
        Onderwerp onderwerp,
        Kalender kalender,
        LocalDate gebeurtenis,
        Termijnduur duur,
        LocalDate kaleDag,
        Instant einde,
        Instant opgeschort,
        Toestand toestand,
        Instant klaar,
        String reden)
        implements Serializable {
    /** Loopt, staat stil, is voorbij of is vóór het einde gestopt. */
    public enum Toestand {
        LOOPT,
        OPGESCHORT,
        AFGEGAAN,
        GESTUIT
    }
}
