/**
 * De bladzijden van de bestedingsruimte: een lijst, en per ruimte haar klok en de volgende stap.
 */
package nl.zorginkoop.web.bestedingsruimte;
