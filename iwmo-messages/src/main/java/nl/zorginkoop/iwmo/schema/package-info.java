/** De schema's van alle berichten, vertaald en gedeeld. */
package nl.zorginkoop.iwmo.schema;
