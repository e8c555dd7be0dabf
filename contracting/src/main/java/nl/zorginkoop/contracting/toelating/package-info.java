/**
 * Open huis: een aanvraag wordt beoordeeld op de gepubliceerde voorwaarden en eindigt als toelating
 * of als gemotiveerde afwijzing. Belooft dat wie voldoet binnenkomt, wie er ook vóór hem was.
 */
package nl.zorginkoop.contracting.toelating;
