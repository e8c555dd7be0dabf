/** De uitkomst van een declaratie: wat er mis is en hoe het te herstellen is. */
package nl.zorginkoop.web.declaratie;
