/**
 * Het huis van Camel: start en stopt de routes met de toepassing en geeft anderen een bel om een
 * rij werk meteen te laten lopen. Kent geen berichten.
 */
package nl.zorginkoop.gateway.huis;
