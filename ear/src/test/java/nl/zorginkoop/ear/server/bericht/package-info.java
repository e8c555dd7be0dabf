/** Berichten op de echte server: van inlevering tot antwoord, met het grootboek erbij. */
package nl.zorginkoop.ear.server.bericht;
