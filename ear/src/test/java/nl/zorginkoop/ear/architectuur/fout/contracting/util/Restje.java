package nl.zorginkoop.ear.architectuur.fout.contracting.util;

/** Een restbak. */
public record Restje(String tekst) {}
