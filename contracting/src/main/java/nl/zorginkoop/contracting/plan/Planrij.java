package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Een plan in de lijst.
 *
 * @param evaluatie wanneer het geëvalueerd wordt; voorbij en nog open is te laat (PO-12)
 * @param stand {@code LOOPT}, {@code TE_LAAT} of {@code GESLOTEN}
 */
public record Planrij(
        UUID id,
        UUID zaak,
        UUID hulpvrager,
        String naam,
        String gezin,
        String doel,
        String regisseur,
        String vervanger,
        LocalDate evaluatie,
        Instant gesloten,
        String sluitreden,
        String stand)
        implements Serializable, OverHulpvrager {
    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
