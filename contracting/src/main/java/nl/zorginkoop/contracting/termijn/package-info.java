/**
 * De ene motor voor termijnen en de ene takenlijst (rulings D13). Een kamer start hier een termijn
 * en hoort met {@link nl.zorginkoop.contracting.termijn.TermijnVerstreken} dat zij voorbij is,
 * precies één keer, ook als er meer knopen draaien. Wie iets moet doen, krijgt een {@link
 * nl.zorginkoop.contracting.termijn.Taak} met een eigenaar, een vervanger en een escalatie.
 *
 * <p>Titels en redenen noemen geen hulpvrager: wie de taak opent, gaat door de deur van de kamer
 * waar het onderwerp woont en noemt daar zijn grondslag.
 */
package nl.zorginkoop.contracting.termijn;
