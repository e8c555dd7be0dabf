/**
 * Elke pagina en elk eindpunt, door elke rol echt opgevraagd, met het eigene en met dat van een
 * ander (issue 4, assurance S1 en S2).
 */
package nl.zorginkoop.ear.buiten.toegang;
