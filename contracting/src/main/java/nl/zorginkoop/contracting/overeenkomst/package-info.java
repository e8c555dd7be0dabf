/**
 * Wat er met een aanbieder is afgesproken: de raamovereenkomst en haar tarieven op twee tijdassen.
 * Belooft dat er per zorgdag en per moment van weten hooguit één tarief is (INV-1.2), en dat een
 * later vastgesteld tarief een oud oordeel niet stil verandert: wat toen bekend was, blijft na te
 * rekenen.
 */
package nl.zorginkoop.contracting.overeenkomst;
