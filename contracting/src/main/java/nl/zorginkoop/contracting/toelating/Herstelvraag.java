package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Waar de gemeente de aanbieder nog om vroeg.
 *
 * @param voorwaarde de eis, of {@code null} bij het Bibob-formulier
 * @param bewijs welk bewijs erbij hoort, of {@code null}
 * @param wat er ontbreekt in de woorden van de gemeente, of {@code null} bij een bewijs op verzoek
 * @param tot wanneer het binnen moet zijn
 * @param geleverd ligt er sinds de vraag iets?
 */
public record Herstelvraag(
        UUID voorwaarde,
        String artikel,
        String kop,
        String bewijs,
        String wat,
        Instant tot,
        boolean geleverd)
        implements Serializable {}
