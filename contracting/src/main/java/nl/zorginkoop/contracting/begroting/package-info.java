/**
 * De begroting door het jaar en over de jaargrens: een wijziging met haar besluit, de verplichting
 * die meeverhuist, wat er van een jaar vrijvalt, en de schatting van wat geleverd en nog niet
 * gedeclareerd is.
 *
 * <p>Belooft dat er zonder besluit van een ander niets begroot wordt en dan alles tegelijk, dat de
 * bestedingsruimten samen alleen met een besluit boven de begroting komen (INV-8.3), dat een
 * jaarovergang herhaald niets dubbel doet, en dat de stand niet van de volgorde afhangt (INV-8.5).
 * Een schatting staat vast en is na te rekenen; haar journaalpost is een stand en draait terug.
 * Niets hier houdt hulp tegen (INV-8.6).
 */
package nl.zorginkoop.contracting.begroting;
