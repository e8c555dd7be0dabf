/**
 * Declareren zonder eigen software: het huis stelt de regels van een maand voor, de aanbieder vult
 * in hoeveel hij leverde, en er gaat een echt 323 in de postbus. Ook verbeteren en crediteren gaat
 * zo, en elke declaratie is vooraf te toetsen.
 *
 * <p>Belooft dat er geen tweede weg is: deze kamer kent geen regel over declareren. Wat niet kan,
 * zegt dezelfde code die de declaratie straks beoordeelt (INV-9.2).
 */
package nl.zorginkoop.contracting.maanddeclaratie;
