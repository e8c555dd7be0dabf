package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Een plan met de deelplannen die de lezer mag zien, en wie er bij horen. */
public record Planblad(Planrij plan, List<Deelplan> deelplannen, List<Mens> mensen)
        implements Serializable {
    /** Hoe een deelplan ervoor staat (RG-08). */
    public enum Deelstand {
        LOOPT,
        BEHAALD,
        DEELS,
        NIET_BEHAALD
    }

    /** Wat er met één mens is afgesproken. */
    public record Deelplan(
            UUID id,
            UUID hulpvrager,
            String naam,
            String doel,
            String afspraken,
            Boolean afgeschermd,
            Deelstand stand,
            String voortgang,
            LocalDate bijgewerkt)
            implements Serializable {}

    /** Over wie een deelplan kan gaan. */
    public record Mens(UUID hulpvrager, String naam) implements Serializable {}
}
