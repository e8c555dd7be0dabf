package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een taak zoals een pagina haar laat zien.
 *
 * @param einde wanneer zij klaar moet zijn, of {@code null}
 * @param geescaleerd wanneer zij naar een ander ging omdat zij bleef liggen, of {@code null}
 * @param metReden of afronden een reden vraagt
 * @param versie geef haar mee bij een wijziging: wie te laat is, wordt geweigerd
 */
public record Taak(
        UUID id,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        String titel,
        String toelichting,
        Onderwerp onderwerp,
        Rol rol,
        String eigenaar,
        String vervanger,
        Instant einde,
        Instant geescaleerd,
        boolean metReden,
        Toestand toestand,
        Instant ontstaan,
        Instant klaar,
        String klaarDoor,
        String reden,
        long versie)
        implements Serializable {
    /** Van ontstaan tot afgerond; vervallen is wat niet meer hoeft. */
    public enum Toestand {
        OPEN,
        IN_BEHANDELING,
        GEDAAN,
        VERVALLEN
    }
}
