package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.UUID;

/**
 * Met wie er aangevraagd wordt.
 *
 * @param agb of {@code null} als die er niet is
 * @param kvk of {@code null}
 * @param beroepOp de eis waarvoor op deze onderaannemer een beroep wordt gedaan, of {@code null}
 */
public record Deelnemer(
        UUID id,
        Soort soort,
        String naam,
        String agb,
        String kvk,
        boolean penvoerder,
        UUID beroepOp)
        implements Serializable {
    /** Wat hij in deze aanvraag is. */
    public enum Soort {
        AANVRAGER,
        COMBINANT,
        ONDERAANNEMER,
        GROEPSMAATSCHAPPIJ
    }
}
