package nl.zorginkoop.contracting.levensloop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat een gebeurtenis doet, of deed.
 *
 * @param wat waar het over gaat, in gewone woorden: nummer, aanbieder, product
 * @param dag de laatste dag die blijft, of {@code null} als er geen is
 * @param vrij hoeveel verplicht geld er vrijvalt
 */
public record Levensgevolg(Soort soort, UUID onderwerp, String wat, LocalDate dag, Euro vrij)
        implements Serializable {
    /** Wat er gebeurt, en waarmee. */
    public enum Soort {
        TOEWIJZING_EINDIGT,
        TOEWIJZING_EINDIGT_LATER,
        TOEWIJZING_BLIJFT,
        TOEWIJZING_VERVALT,
        TOEWIJZING_VERVANGEN,
        TOEWIJZING_VOORSTEL,
        VERZOEK_AFGEWEZEN,
        KEUZE_VERVALT,
        PLAN_GESLOTEN,
        PLAN_LOOPT_DOOR,
        ZAAK_STOPT,
        PGB_EINDIGT
    }
}
