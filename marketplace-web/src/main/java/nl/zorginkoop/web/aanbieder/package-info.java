/** Het werk van een zorgaanbieder. */
package nl.zorginkoop.web.aanbieder;
