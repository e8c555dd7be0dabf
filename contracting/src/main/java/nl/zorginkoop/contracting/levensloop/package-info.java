/**
 * Wat er in het leven van een hulpvrager gebeurt en zijn hulp raakt: overlijden, verhuizing, een
 * ander BSN, een vertegenwoordiger; en de deur naar de Basisregistratie Personen.
 *
 * <p>Belooft dat een gebeurtenis een keer vastligt, met de dag waarop zij gebeurde en de dag waarop
 * de gemeente het wist, en dat haar gevolg voor de hulp in dezelfde transactie gebeurt en vooraf te
 * zien was. Belooft dat geen gegeven van een mens verandert zonder bron en dag, en dat wat de BRP
 * anders zegt een voorstel is tot de regisseur het overneemt (docs/adr/0031).
 *
 * <p>Hulp verandert alleen langs {@code toewijzing}; deze kamer bedenkt er geen tweede weg voor.
 */
package nl.zorginkoop.contracting.levensloop;
