/**
 * De uitgevoerde autorisatiematrix: elke rol klopt aan elke deur, voor zichzelf en voor een ander
 * (issue 4, assurance S1 en S2).
 */
package nl.zorginkoop.ear.server.autorisatie;
