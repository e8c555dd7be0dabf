package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Delen van een concept om samen te bewaren. Wat {@code null} is blijft zoals het is.
 *
 * @param velden de losse velden; een veld zonder waarde wordt leeg
 */
public record Conceptdelen(
        Aanvraagrol rol,
        List<Deelnemerdeel> deelnemers,
        List<String> producten,
        List<Integer> percelen,
        String aanvaardeHash,
        List<Verklaringdeel> verklaringen,
        Map<Aanvraagveld, String> velden)
        implements Serializable {
    public Conceptdelen {
        deelnemers = deelnemers == null ? List.of() : List.copyOf(deelnemers);
        producten = producten == null ? null : List.copyOf(producten);
        percelen = percelen == null ? null : List.copyOf(percelen);
        verklaringen = verklaringen == null ? List.of() : List.copyOf(verklaringen);
        Map<Aanvraagveld, String> kopie = new EnumMap<>(Aanvraagveld.class);
        kopie.putAll(velden);
        velden = Collections.unmodifiableMap(kopie);
    }

    public record Deelnemerdeel(UUID sleutel, Deelnemeropgave opgave, boolean penvoerder)
            implements Serializable {}

    public record Verklaringdeel(UUID voorwaarde, boolean voldoet, String toelichting)
            implements Serializable {}
}
