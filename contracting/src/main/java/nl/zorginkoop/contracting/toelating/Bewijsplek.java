package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Een plek in een aanvraag waar één bewijsstuk ligt: bij een eis, of van een soort bij een
 * deelnemer.
 *
 * @param deelnemer over wie het gaat, of {@code null} voor de aanvrager
 * @param voorwaarde de eis, of {@code null}
 * @param soorten welke stukken er passen als er geen eis is
 */
public record Bewijsplek(UUID deelnemer, UUID voorwaarde, List<String> soorten)
        implements Serializable {
    public Bewijsplek {
        soorten = List.copyOf(soorten);
        if (voorwaarde == null && soorten.isEmpty()) {
            throw new IllegalArgumentException("Een plek is bij een eis of van een soort");
        }
    }

    public static Bewijsplek bijEis(UUID deelnemer, UUID voorwaarde) {
        return new Bewijsplek(deelnemer, voorwaarde, List.of());
    }

    public static Bewijsplek van(UUID deelnemer, String... soorten) {
        return new Bewijsplek(deelnemer, null, List.of(soorten));
    }
}
