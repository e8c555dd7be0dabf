package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Een klein JSON-object dat binnenkomt. Een veld dat er niet hoort wordt geweigerd, niet genegeerd.
 */
final class Inhoud {
    private final JsonObject object;

    private Inhoud(JsonObject object) {
        this.object = object;
    }

    static Inhoud lees(String tekst, Set<String> velden) {
        try (JsonReader lezer = Json.createReader(new StringReader(tekst == null ? "" : tekst))) {
            return new Inhoud(lezer.readObject()).alleen(velden);
        } catch (JsonException geenJson) {
            throw new OngeldigeWaarde("inhoud", "Stuur een JSON-object.");
        }
    }

    private Inhoud alleen(Set<String> velden) {
        Set<String> vreemd = new TreeSet<>(object.keySet());
        vreemd.removeAll(velden);
        if (!vreemd.isEmpty()) {
            String eerste = vreemd.iterator().next();
            throw new OngeldigeWaarde(eerste, "Dit veld hoort hier niet: laat het weg.");
        }
        return this;
    }

    String tekst(String veld) {
        JsonValue waarde = object.get(veld);
        if (waarde == null || waarde == JsonValue.NULL) {
            return null;
        }
        if (!(waarde instanceof JsonString zin)) {
            throw new OngeldigeWaarde(veld, "Stuur hier een tekst.");
        }
        return zin.getString();
    }

    UUID sleutel(String veld) {
        return tekst(veld) == null ? null : sleutel(veld, tekst(veld));
    }

    UUID eisSleutel(String veld) {
        return sleutel(veld, eis(veld));
    }

    private static UUID sleutel(String veld, String waarde) {
        try {
            return UUID.fromString(waarde);
        } catch (IllegalArgumentException geenSleutel) {
            throw new OngeldigeWaarde(veld, "Stuur hier een sleutel zoals de API haar gaf.");
        }
    }

    String eis(String veld) {
        String waarde = tekst(veld);
        if (waarde == null || waarde.isBlank()) {
            throw new OngeldigeWaarde(veld, "Dit veld is verplicht.");
        }
        return waarde;
    }

    <E extends Enum<E>> E keuze(String veld, Class<E> soort) {
        String waarde = eis(veld);
        return Arrays.stream(soort.getEnumConstants())
                .filter(e -> e.name().equals(waarde))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        veld,
                                        "Kies uit "
                                                + Arrays.toString(soort.getEnumConstants())
                                                + "."));
    }

    boolean ja(String veld) {
        JsonValue waarde = object.get(veld);
        if (waarde != JsonValue.TRUE && waarde != JsonValue.FALSE) {
            throw new OngeldigeWaarde(veld, "Stuur hier true of false.");
        }
        return waarde == JsonValue.TRUE;
    }

    List<UUID> sleutels(String veld) {
        return rij(veld).stream()
                .map(
                        w -> {
                            if (w instanceof JsonString zin) {
                                return sleutel(veld, zin.getString());
                            }
                            throw new OngeldigeWaarde(veld, "Stuur een rij met sleutels.");
                        })
                .toList();
    }

    List<Inhoud> objecten(String veld, Set<String> velden) {
        return rij(veld).stream()
                .map(
                        w -> {
                            if (w.getValueType() == JsonValue.ValueType.OBJECT) {
                                return new Inhoud(w.asJsonObject()).alleen(velden);
                            }
                            throw new OngeldigeWaarde(veld, "Stuur een rij met objecten.");
                        })
                .toList();
    }

    private List<JsonValue> rij(String veld) {
        JsonValue waarde = object.get(veld);
        if (waarde == null
                || waarde.getValueType() != JsonValue.ValueType.ARRAY
                || waarde.asJsonArray().isEmpty()) {
            throw new OngeldigeWaarde(veld, "Stuur een rij met minstens één waarde.");
        }
        return waarde.asJsonArray();
    }
}
