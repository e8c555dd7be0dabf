/**
 * Tests die in de server lopen, naast de modules van de EAR: voor wat alleen de server kan breken.
 */
package nl.zorginkoop.ear.server;
