package nl.zorginkoop.gateway.voorbeeldwereld;

/**
 * Een bestand uit de voorbeeldmap.
 *
 * @param wat wat er in het bericht staat
 * @param gevolg wat er gebeurt als het op de mat valt
 */
record Voorbeeld(String bestand, byte[] inhoud, String wat, String gevolg) {}
