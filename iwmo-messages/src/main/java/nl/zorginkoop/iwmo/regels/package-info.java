/**
 * Hoe regels werken: een toets per regel en klasse, een bewaking voor wat over klassen heen gaat.
 */
package nl.zorginkoop.iwmo.regels;
