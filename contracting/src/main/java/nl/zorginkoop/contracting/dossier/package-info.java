/**
 * Wat een aanbieder van zichzelf bewaart: elk feit en elk bewijsstuk een keer, te hergebruiken bij
 * elke gemeente (CO-08), en het profiel waarmee inwoners hem vinden (OH-06). Deze kamer belooft dat
 * geen gemeente erin kijkt, dat een stuk nooit overschreven wordt, en dat een stuk dat verloopt
 * zich op tijd meldt.
 */
package nl.zorginkoop.contracting.dossier;
