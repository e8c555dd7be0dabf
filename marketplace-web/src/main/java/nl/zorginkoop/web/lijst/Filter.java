package nl.zorginkoop.web.lijst;

import java.util.List;

/** Een vaste keuze boven een lijst. */
public record Filter(String sleutel, String tekst, boolean metAlle, List<Keuze> keuzes) {}
