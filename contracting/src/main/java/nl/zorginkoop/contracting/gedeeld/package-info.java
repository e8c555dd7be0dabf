/**
 * Waarden die elke kamer deelt: geld, tijd, periodes, lijsten en de nummers van personen en
 * organisaties. Belooft dat een waarde die bestaat ook klopt (een BSN doorstaat de elfproef, een
 * bedrag is hele centen) en dat er één klok en één rekenwijze voor termijnen is. Kent niemand.
 */
package nl.zorginkoop.contracting.gedeeld;
