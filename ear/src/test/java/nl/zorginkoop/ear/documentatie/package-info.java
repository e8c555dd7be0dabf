/** Wat de documentatie belooft, vergeleken met wat er is. */
package nl.zorginkoop.ear.documentatie;
