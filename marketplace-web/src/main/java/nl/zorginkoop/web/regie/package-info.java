/** Het werk van een regisseur. */
package nl.zorginkoop.web.regie;
