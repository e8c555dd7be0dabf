/**
 * Declaraties: regels komen in bulk binnen, worden in de databank beoordeeld op toewijzing, cliënt,
 * product, periode, eenheid, tarief, bedrag, volume en dubbelen, en in dezelfde transactie geboekt
 * en beantwoord. Er is één weg, hoe groot of klein de declaratie ook is.
 */
package nl.zorginkoop.contracting.declaratie;
