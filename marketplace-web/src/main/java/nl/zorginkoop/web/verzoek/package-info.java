/**
 * Verzoeken om toewijzing: de lijst voor beide kanten, en het ene blad waar de regisseur antwoordt.
 */
package nl.zorginkoop.web.verzoek;
