/** Legt elk afgehandeld bericht in de map waar een mens het zoekt. */
package nl.zorginkoop.gateway.berging;
