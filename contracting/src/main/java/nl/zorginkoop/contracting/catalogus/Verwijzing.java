package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;

/**
 * Hoe vaak een aanbieder getoond, gekozen en genoemd is, en wat hij antwoordde (GHARL:2018:6984).
 *
 * @param buitenPlicht hoe vaak hij nee zei buiten de gronden om
 */
public record Verwijzing(
        String gemeente,
        String agb,
        String naam,
        int getoond,
        int gekozen,
        int geadviseerd,
        int geweigerd,
        int buitenPlicht,
        int geenReactie)
        implements Serializable {}
