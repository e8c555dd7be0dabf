package nl.zorginkoop.contracting.levensloop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Wat er in het leven van een hulpvrager gebeurde, met wat er nog te beslissen is.
 *
 * @param brp het laatste antwoord van de BRP, of {@code null} als er nooit gevraagd is
 */
public record Gebeurtenisblad(
        UUID hulpvrager, Brpstand brp, List<Voorstel> voorstellen, List<Gebeurtenis> gebeurtenissen)
        implements Serializable, OverHulpvrager {
    /**
     * Wat de BRP het laatst antwoordde en wat daar niet in de gegevens te zien is.
     *
     * @param gemeente waar hij staat ingeschreven als dat een andere is dan hier, of {@code null}
     * @param overleden de dag van overlijden als die hier nog niet vastligt, of {@code null}
     * @param anders of er gegevens over te nemen zijn
     */
    public record Brpstand(
            Brpantwoord.Uitslag uitslag,
            String bron,
            Instant moment,
            String gemeente,
            LocalDate sinds,
            LocalDate overleden,
            boolean anders)
            implements Serializable {}

    /**
     * Een toewijzing waar na een verhuizing een besluit over nodig is.
     *
     * @param eind de laatste dag dat deze gemeente verantwoordelijk is
     */
    public record Voorstel(UUID id, UUID toewijzing, String wat, String wet, LocalDate eind)
            implements Serializable {}

    /**
     * Een gebeurtenis met wat zij deed.
     *
     * @param dag wanneer het gebeurde
     * @param bekend wanneer de gemeente het vastlegde
     */
    public record Gebeurtenis(
            UUID id,
            String soort,
            LocalDate dag,
            LocalDate bekend,
            String bron,
            String toelichting,
            String naar,
            String door,
            List<Levensgevolg> gevolgen)
            implements Serializable {}

    public Gebeurtenisblad {
        voorstellen = List.copyOf(voorstellen);
        gebeurtenissen = List.copyOf(gebeurtenissen);
    }

    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
