/**
 * Het geld: plafonds in een boom, een grootboek dat alleen groeit, en signalen. Een plafond stuurt
 * de route en maakt taken; het weigert nooit zorg (rulings A4). Boeken gaat in één opdracht in de
 * databank, zodat twee schrijvers nooit dezelfde ruimte nemen (INV-8.4).
 */
package nl.zorginkoop.contracting.budget;
