/** Berichten binnenhalen: de map, en de envelop die zegt van wie een bericht is en voor wie. */
package nl.zorginkoop.gateway.ontvangst;
