/** Het werk van een inkoopadviseur. */
package nl.zorginkoop.web.inkoop;
