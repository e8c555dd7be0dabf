/**
 * Wat er gebeurt als de ruimte op is (lifecycles §8, "at the ceiling"): een cliënt koos, zijn
 * aanbieder zei ja, en het plafond knelt.
 *
 * <p>Belooft dat een plafond nooit zorg weigert (rulings A4, INV-8.6): er is ander aanbod dat de
 * cliënt zelf kiest, een addendum dat de ruimte verhoogt, of escaleren naar het college, dat met
 * motivering boven de ruimte kan gaan. Een vierde uitkomst is er niet. Belooft dat wie wacht altijd
 * een eigenaar en een volgende dag heeft (INV-8.7), dat zijn wens bewaard blijft (BU-04), en dat
 * zonder besluit op de termijn de klok escaleert (BU-03).
 *
 * <p>Toewijzen doet {@code toewijzing} en kiezen {@code catalogus}; deze kamer bedenkt er geen
 * tweede weg voor (docs/adr/0036).
 */
package nl.zorginkoop.contracting.zorgplicht;
