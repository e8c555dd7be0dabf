/** Declaraties schrijven voor wie geen eigen software heeft; keuren doet de gewone verwerking. */
package nl.zorginkoop.gateway.maanddeclaratie;
