package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.util.List;

/**
 * Drie losse antwoorden over een nieuwe toewijzing (rulings A4).
 *
 * @param toegestaan mag de gemeente hier toewijzen
 * @param verplicht moet de aanbieder aannemen
 * @param betaalbaar wordt het betaald
 * @param redenen wat er die dag beperkt
 */
public record Contractantwoord(
        boolean toegestaan, boolean verplicht, boolean betaalbaar, List<String> redenen)
        implements Serializable {}
