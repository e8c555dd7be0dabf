/**
 * De gepubliceerde procedure: een {@link nl.zorginkoop.contracting.openstelling.Openstelling} met
 * haar planning, stappen, contact, vragen en Nota's van Inlichtingen. Deze kamer belooft dat er een
 * bron is voor elk sluitingsmoment, dat elke wijziging allen tegelijk bereikt, en dat onder een
 * toelating wie voldoet kan instromen zolang de procedure open is.
 */
package nl.zorginkoop.contracting.openstelling;
