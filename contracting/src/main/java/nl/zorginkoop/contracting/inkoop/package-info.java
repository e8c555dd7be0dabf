/**
 * Hoe een gemeente inkoopt: het {@link nl.zorginkoop.contracting.inkoop.Inkoopkader} met producten,
 * gebied, gemeenten, model en procedure, en wie per client kiest; en daaronder de voorwaarden in
 * versies die niet meer veranderen. Deze kamer belooft dat onder een toelating niemand gekozen,
 * gerangschikt of geteld wordt: kiest de gemeente, dan is het een overheidsopdracht.
 */
package nl.zorginkoop.contracting.inkoop;
