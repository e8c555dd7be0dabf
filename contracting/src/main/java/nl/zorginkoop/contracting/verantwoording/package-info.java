/**
 * Verantwoorden en controleren: de totalen van de werkplek, de jaarverantwoording van een aanbieder
 * en het spoor van een regel van bericht tot betaling. Leest wat andere kamers bijhouden; telt per
 * bladzijde niets na.
 */
package nl.zorginkoop.contracting.verantwoording;
