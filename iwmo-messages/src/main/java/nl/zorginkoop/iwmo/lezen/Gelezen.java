package nl.zorginkoop.iwmo.lezen;

import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Oordeel;

/**
 * @param bericht het getypte bericht, of {@code null} als het schema (niveau 1) niet gehaald is
 */
public record Gelezen(Bericht bericht, Oordeel oordeel) {

    /** Het bericht als een bepaald record. */
    public <T extends Bericht> T als(Class<T> type) {
        return type.cast(bericht);
    }
}
