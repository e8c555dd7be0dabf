package nl.zorginkoop.contracting.databank;

import java.util.Optional;

/**
 * Een onderdeel dat gereed moet zijn voordat het platform mag zeggen dat het dient. Elk onderdeel
 * levert zijn eigen bean; {@code /health/ready} telt ze allemaal.
 */
public interface Gereedheid {
    /**
     * Hoe het onderdeel heet in het antwoord, zoals {@code databank} of {@code berichtenverkeer}.
     */
    String naam();

    /**
     * Waarom het onderdeel nog niet dient, of leeg als het gereed is. Zonder gegevens van mensen.
     */
    Optional<String> klacht();
}
