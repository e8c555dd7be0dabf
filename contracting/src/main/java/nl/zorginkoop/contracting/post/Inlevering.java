package nl.zorginkoop.contracting.post;

import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Hoe een bericht binnenkomt.
 *
 * @param bron langs welke ingang
 * @param sleutel wat deze inlevering eenmalig maakt: bij een herhaling volgt hetzelfde bewijs
 * @param naam bestandsnaam of kenmerk van de inzender
 * @param inzender de aanbieder die inlogde, of {@code null} voor de eigen postkamer
 */
public record Inlevering(Bron bron, String sleutel, String naam, AgbCode inzender) {
    /** De drie ingangen. */
    public enum Bron {
        MAP,
        API,
        WEB
    }
}
