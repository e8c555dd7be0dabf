/**
 * Wat elk bericht deelt, los van de release: soort, kop, oordeel, regel en retourcode. Dit pakket
 * kent geen ander pakket.
 */
package nl.zorginkoop.iwmo.bericht;
