/**
 * De kant van de gemeente bij een toelating: werkvoorraad, oordeel per eis, voornemen en besluit.
 */
package nl.zorginkoop.web.beoordeling;
