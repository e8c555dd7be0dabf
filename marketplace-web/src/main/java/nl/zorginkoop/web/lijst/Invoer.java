package nl.zorginkoop.web.lijst;

/**
 * Een filter dat men zelf invult.
 *
 * @param soort {@code date} of {@code text}
 * @param waarde wat er nu staat, of {@code null}
 */
public record Invoer(String sleutel, String tekst, String soort, String waarde) {}
