/** Betalen: wat er te betalen is, de opdrachten, het betaalbestand, de bank en de boekhouding. */
package nl.zorginkoop.web.betaling;
