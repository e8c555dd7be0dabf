/**
 * De post: elk bericht zoals het binnenkwam of uitgaat, met hash, bewijs en afloop. Deze kamer kent
 * de envelop (van wie, aan wie, welk soort, welk nummer), niet de inhoud; vertalen doet de gateway.
 */
package nl.zorginkoop.contracting.post;
