/**
 * Waarden die elke kamer deelt: geld, tijd, periodes en de nummers van personen en organisaties.
 * Kent niemand.
 */
package nl.zorginkoop.contracting.gedeeld;
