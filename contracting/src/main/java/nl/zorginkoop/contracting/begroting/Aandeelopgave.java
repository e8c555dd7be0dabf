package nl.zorginkoop.contracting.begroting;

import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Het aandeel van een gemeente in een gedeeld plafond.
 *
 * @param gewicht tegenover dat van de anderen, bijvoorbeeld inwoners of euro's
 */
public record Aandeelopgave(Gemeentecode deelnemer, long gewicht) {}
