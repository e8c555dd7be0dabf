package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.util.UUID;

/**
 * Waar een termijn of taak over gaat: iets in een andere kamer, bij zijn sleutel.
 *
 * @param soort wat het is, zoals {@code TOEWIJZING}; een pagina zoekt er haar adres bij
 */
public record Onderwerp(String soort, UUID id) implements Serializable {
    public Onderwerp {
        if (soort == null || soort.isBlank() || id == null) {
            throw new IllegalArgumentException("Een onderwerp heeft een soort en een sleutel");
        }
    }
}
