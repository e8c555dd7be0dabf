package nl.zorginkoop.iwmo.ggk;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Een Fo01: het bericht kwam niet aan of haalde het schema niet (niveau 1). Dan is er geen retour.
 *
 * @param kruisverwijzing referentienummer van het bericht waar dit over gaat
 * @param code bijvoorbeeld StUF055 (inhoud niet volgens schema) of IB210
 * @param plek client als de zender moet herstellen, server als het aan de overkant ligt
 */
public record Foutbericht(
        String zender,
        String ontvanger,
        UUID referentienummer,
        LocalDateTime tijdstip,
        UUID kruisverwijzing,
        String code,
        String plek,
        String omschrijving,
        String details) {

    /** De inhoud van de envelop haalt het schema niet. */
    public static final String NIET_VOLGENS_SCHEMA = "StUF055";
}
