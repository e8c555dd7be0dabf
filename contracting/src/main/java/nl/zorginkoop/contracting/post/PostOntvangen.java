package nl.zorginkoop.contracting.post;

import java.util.UUID;

/**
 * Er is post bewaard. Wie haar verwerkt kan meteen beginnen; wie dit mist, vindt het werk toch in
 * de werkvoorraad.
 */
public record PostOntvangen(UUID bericht) {}
