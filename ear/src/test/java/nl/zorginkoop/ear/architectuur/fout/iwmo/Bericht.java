package nl.zorginkoop.ear.architectuur.fout.iwmo;

/** Een bericht. */
public record Bericht(String inhoud) {}
