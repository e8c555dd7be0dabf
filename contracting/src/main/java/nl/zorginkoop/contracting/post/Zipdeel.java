package nl.zorginkoop.contracting.post;

import java.io.Serializable;
import java.util.UUID;

/**
 * Een bericht uit een zip en zijn ontvangst.
 *
 * @param naam de bestandsnaam in de zip
 * @param bericht het nummer waaronder dit bericht ontvangen is
 * @param berichtsoort {@code null} als het van een andere huurder is dan wie kijkt
 * @param stand als bij {@link Berichtoverzicht.Stand}, of {@code null}
 */
public record Zipdeel(
        String naam, UUID bericht, String berichtsoort, String identificatie, String stand)
        implements Serializable {
    /** Of wie kijkt het bericht zelf kan openen. */
    public boolean isZichtbaar() {
        return stand != null;
    }
}
