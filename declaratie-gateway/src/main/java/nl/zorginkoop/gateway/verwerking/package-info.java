/**
 * Van ontvangen bericht naar loket: controleren op niveau 1 en 2, het nummer claimen, vertalen, en
 * precies één gevolg en één antwoord. Wat niet te beantwoorden is, gaat met een reden naar de
 * uitval.
 */
package nl.zorginkoop.gateway.verwerking;
