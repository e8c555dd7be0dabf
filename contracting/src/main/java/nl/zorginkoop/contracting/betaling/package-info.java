/**
 * Wat goedgekeurd is, wordt betaald: in een opdracht, door twee mensen, hooguit een keer.
 *
 * <p>Belooft dat elke goedgekeurde regel in hooguit één opdracht zit, dat wat niet betaald mag
 * worden ernaast staat met de reden, dat wie opstelt niet zelf goedkeurt, dat de sommen die van het
 * grootboek zijn, en dat een melding van de bank maar één keer telt. Noemt geen mens: een
 * overboeking is van een aanbieder en een wet.
 */
package nl.zorginkoop.contracting.betaling;
