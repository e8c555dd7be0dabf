/** Antwoorden: het gewone retour en de kop van het declaratie-antwoord. */
package nl.zorginkoop.iwmo.retour;
