package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;

/**
 * Wat een aanbieder altijd kan lezen: zijn stand, wat er nu moet gebeuren, wie aan zet is en voor
 * wanneer (INV-2.9).
 *
 * @param uiterlijk het eerstvolgende moment dat telt, of {@code null} als er geen loopt
 */
public record Aanvraagstand(Aanvraag.Toestand toestand, Beurt beurt, Stap stap, Instant uiterlijk)
        implements Serializable {
    /** Wie er aan zet is. */
    public enum Beurt {
        AANBIEDER,
        GEMEENTE,
        NIEMAND
    }

    /** Wat er nu moet gebeuren. */
    public enum Stap {
        INDIENEN,
        IN_BEHANDELING_NEMEN,
        VOLLEDIGHEID_TOETSEN,
        HERSTELLEN,
        BEOORDELEN,
        BIBOB_AFWACHTEN,
        TERMIJN_AFWACHTEN,
        OVEREENKOMST,
        OPNIEUW,
        NIETS
    }

    static Aanvraagstand van(Aanvraag.Toestand toestand, Instant uiterlijk) {
        return switch (toestand) {
            case CONCEPT -> stand(toestand, Beurt.AANBIEDER, Stap.INDIENEN, uiterlijk);
            case INGEDIEND -> stand(toestand, Beurt.GEMEENTE, Stap.IN_BEHANDELING_NEMEN, uiterlijk);
            case VOLLEDIGHEID ->
                    stand(toestand, Beurt.GEMEENTE, Stap.VOLLEDIGHEID_TOETSEN, uiterlijk);
            case HERSTEL_GEVRAAGD -> stand(toestand, Beurt.AANBIEDER, Stap.HERSTELLEN, uiterlijk);
            case IN_BEOORDELING -> stand(toestand, Beurt.GEMEENTE, Stap.BEOORDELEN, uiterlijk);
            case BIBOB -> stand(toestand, Beurt.GEMEENTE, Stap.BIBOB_AFWACHTEN, uiterlijk);
            case VOORGENOMEN_TOELATING, VOORGENOMEN_AFWIJZING ->
                    stand(toestand, Beurt.GEMEENTE, Stap.TERMIJN_AFWACHTEN, uiterlijk);
            case TOEGELATEN -> stand(toestand, Beurt.GEMEENTE, Stap.OVEREENKOMST, uiterlijk);
            case NIET_IN_BEHANDELING, AFGEWEZEN ->
                    stand(toestand, Beurt.NIEMAND, Stap.OPNIEUW, uiterlijk);
            case INGETROKKEN -> stand(toestand, Beurt.NIEMAND, Stap.NIETS, uiterlijk);
        };
    }

    private static Aanvraagstand stand(
            Aanvraag.Toestand toestand, Beurt beurt, Stap stap, Instant uiterlijk) {
        return new Aanvraagstand(toestand, beurt, stap, uiterlijk);
    }
}
