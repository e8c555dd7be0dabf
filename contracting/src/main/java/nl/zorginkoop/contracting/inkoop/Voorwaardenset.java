package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Een versie van de voorwaarden onder een kader: opgesteld, in consultatie, vastgesteld (de tekst
 * ligt vast onder haar hash), gepubliceerd aan allen op hetzelfde moment, van kracht, en vervangen
 * door de volgende.
 *
 * @param nummer volgnummer onder het kader
 * @param voorganger de versie die hiermee vervangen wordt, of {@code null}
 * @param verzending waarmee het bewijs van publicatie op te vragen is, of {@code null}
 */
public record Voorwaardenset(
        UUID id,
        Gemeentecode gemeente,
        UUID kader,
        int nummer,
        Wijzigingssoort soort,
        UUID voorganger,
        String aard,
        String omvang,
        String toelichting,
        LocalDate ingangsdatum,
        Toestand toestand,
        Instant consultatieTot,
        String hash,
        Instant publicatie,
        UUID verzending,
        String opgesteldDoor)
        implements Serializable {
    public enum Toestand {
        CONCEPT,
        CONSULTATIE,
        VASTGESTELD,
        GEPUBLICEERD,
        VAN_KRACHT,
        VERVANGEN,
        BEEINDIGD,
        INGETROKKEN
    }
}
