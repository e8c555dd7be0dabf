package nl.zorginkoop.contracting.zorgplicht;

import java.io.Serializable;

/**
 * Een regel van het raadsrapport "indicatie zonder toewijzing" (BU-06): aantallen, en niemand bij
 * naam.
 *
 * @param escalaties hoeveel ervan bij het college liggen
 * @param langst hoeveel dagen de langst wachtende wacht
 * @param gemiddeld in hele dagen, naar beneden
 */
public record Wachttelling(
        String wet,
        String productcode,
        String product,
        int clienten,
        int escalaties,
        int langst,
        int gemiddeld)
        implements Serializable {}
