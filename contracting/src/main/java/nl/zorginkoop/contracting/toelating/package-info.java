/**
 * Open huis: een aanbieder vraagt aan, een gemeente beoordeelt op de gepubliceerde voorwaarden, en
 * het eindigt als toelating of als gemotiveerde afwijzing. Belooft dat wie voldoet binnenkomt, wie
 * er ook vóór hem was; dat een concept van de aanbieder alleen is; dat de klok van de databank zegt
 * wat op tijd was; en dat niets wat ingediend is nog verandert.
 */
package nl.zorginkoop.contracting.toelating;
