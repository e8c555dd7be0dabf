/**
 * Wat er met een aanbieder is afgesproken: de raamovereenkomst en haar tarieven op twee tijdassen.
 */
package nl.zorginkoop.contracting.overeenkomst;
