/**
 * Eén gestart platform voor alle tests op de server: dezelfde starter, dezelfde EAR, één keer
 * opgestart per testronde.
 */
package nl.zorginkoop.ear.platform;
