/**
 * Rekenen met volume, tijd en tarief zoals de invulinstructies het voorschrijven; alleen gehelen.
 */
package nl.zorginkoop.iwmo.rekenen;
