/**
 * De post: elk bericht zoals het binnenkwam of uitgaat, met hash, bewijs en afloop. Deze kamer kent
 * de envelop (van wie, aan wie, welk soort, welk nummer), niet de inhoud; vertalen doet de gateway.
 *
 * <p>Belooft dat wat een bewijs heeft, er is en blijft: versleuteld, met een afloop, en met hooguit
 * één antwoord. Een nummer van een afzender telt één keer per berichtsoort (TR056); hetzelfde
 * bericht nog eens heeft geen tweede gevolg.
 */
package nl.zorginkoop.contracting.post;
