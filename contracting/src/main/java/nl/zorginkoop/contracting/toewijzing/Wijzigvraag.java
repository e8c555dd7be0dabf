package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * De situatie die een aanbieder met een verzoek om wijziging (317) vraagt, om in haar geheel te
 * honoreren (OP348).
 *
 * @param onderwerp een lopende toewijzing van deze cliënt bij deze aanbieder
 * @param referentie het kenmerk dat elk product in het 301 draagt (IV093)
 */
public record Wijzigvraag(
        UUID onderwerp, String referentie, List<Anders> anders, List<NieuweToewijzing> nieuw) {
    /**
     * Een toewijzing zoals zij moet worden.
     *
     * @param vanaf gewenste ingangsdatum
     * @param eind {@code null} als het einde open is
     */
    public record Anders(
            UUID toewijzing, LocalDate vanaf, LocalDate eind, Omvang omvang, Euro budget) {}
}
