/**
 * Lijsten als bestand: één stromende dienst, met aantal en som in het bestand zelf (ux L1, L19).
 */
package nl.zorginkoop.web.uitvoer;
