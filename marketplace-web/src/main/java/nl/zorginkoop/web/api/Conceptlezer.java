package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Verbodenveld;
import nl.zorginkoop.contracting.toelating.Aanvraagreden;

/**
 * Leest een deel van een aanvraag uit JSON. Een veld dat er niet hoort wordt niet genegeerd maar
 * geweigerd; is het een prijs, rangorde of maximum, dan met het artikel (OH-01, OH-03).
 */
final class Conceptlezer {
    private final JsonObject inhoud;

    private Conceptlezer(JsonObject inhoud) {
        this.inhoud = inhoud;
    }

    /** Leest een object met hoogstens deze velden. */
    static Conceptlezer lees(String tekst, Set<String> velden) {
        try (JsonReader lezer = Json.createReader(new StringReader(tekst == null ? "" : tekst))) {
            return van(lezer.readObject(), velden);
        } catch (JsonException geenJson) {
            throw new OngeldigeWaarde("inhoud", "Stuur een JSON-object.");
        }
    }

    private static Conceptlezer van(JsonObject inhoud, Set<String> velden) {
        weiger(inhoud.keySet());
        Set<String> vreemd = new TreeSet<>(inhoud.keySet());
        vreemd.removeAll(velden);
        if (!vreemd.isEmpty()) {
            throw new OngeldigeWaarde(
                    vreemd.iterator().next(),
                    "Deze velden kent een aanvraag niet: " + String.join(", ", vreemd) + ".");
        }
        return new Conceptlezer(inhoud);
    }

    static void weiger(Collection<String> velden) {
        for (String veld : velden) {
            Optional<Verbodenveld> verbod = Verbodenveld.bij(veld);
            if (verbod.isPresent()) {
                Aanvraagreden reden = reden(verbod.get());
                throw new Weigering(reden, reden.zin());
            }
        }
    }

    private static Aanvraagreden reden(Verbodenveld verbod) {
        return switch (verbod) {
            case PRIJS -> Aanvraagreden.PRIJS_ONDER_TOELATING;
            case RANGORDE -> Aanvraagreden.RANGORDE_ONDER_TOELATING;
            case MAXIMUM, VOLUME -> Aanvraagreden.MAXIMUM_ONDER_TOELATING;
        };
    }

    boolean heeft(String veld) {
        return inhoud.containsKey(veld);
    }

    /** De tekst, of {@code null} als er {@code null} staat. */
    String tekst(String veld) {
        JsonValue waarde = inhoud.get(veld);
        if (waarde == null || waarde == JsonValue.NULL) {
            return null;
        }
        if (waarde instanceof JsonString tekst) {
            return tekst.getString();
        }
        throw new OngeldigeWaarde(veld, "Vul " + veld + " in als tekst.");
    }

    UUID nummer(String veld) {
        try {
            return UUID.fromString(String.valueOf(tekst(veld)));
        } catch (IllegalArgumentException geenNummer) {
            throw new OngeldigeWaarde(veld, "Vul in " + veld + " de sleutel in (uuid).");
        }
    }

    UUID misschien(String veld) {
        return tekst(veld) == null ? null : nummer(veld);
    }

    boolean ja(String veld) {
        JsonValue waarde = inhoud.get(veld);
        if (waarde == JsonValue.TRUE || waarde == JsonValue.FALSE) {
            return waarde == JsonValue.TRUE;
        }
        throw new OngeldigeWaarde(veld, "Kies voor " + veld + " true of false.");
    }

    <E extends Enum<E>> E keuze(String veld, Class<E> soort) {
        String gekozen = tekst(veld);
        return Arrays.stream(soort.getEnumConstants())
                .filter(e -> e.name().equals(gekozen))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        veld,
                                        "Kies voor "
                                                + veld
                                                + " een van "
                                                + Arrays.toString(soort.getEnumConstants())
                                                + "."));
    }

    List<String> teksten(String veld) {
        return lijst(veld).stream()
                .map(
                        v -> {
                            if (v instanceof JsonString tekst) {
                                return tekst.getString();
                            }
                            throw new OngeldigeWaarde(veld, "Stuur een lijst van teksten.");
                        })
                .toList();
    }

    List<Integer> getallen(String veld) {
        return lijst(veld).stream()
                .map(
                        v -> {
                            if (v instanceof JsonNumber getal && getal.isIntegral()) {
                                return getal.intValue();
                            }
                            throw new OngeldigeWaarde(veld, "Stuur een lijst van hele getallen.");
                        })
                .toList();
    }

    List<Conceptlezer> delen(String veld, Set<String> velden) {
        return lijst(veld).stream()
                .map(
                        v -> {
                            if (v instanceof JsonObject deel) {
                                return van(deel, velden);
                            }
                            throw new OngeldigeWaarde(veld, "Stuur een lijst van objecten.");
                        })
                .toList();
    }

    private JsonArray lijst(String veld) {
        if (inhoud.get(veld) instanceof JsonArray lijst) {
            return lijst;
        }
        throw new OngeldigeWaarde(veld, "Stuur " + veld + " als lijst.");
    }
}
