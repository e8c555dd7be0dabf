package nl.zorginkoop.web.lijst;

/** Een waarde van een filter, met haar tekst. */
public record Keuze(String waarde, String tekst, boolean gekozen) {}
