/** Documenten openen, langs de ene deur die er een inzageregel van maakt. */
package nl.zorginkoop.web.document;
