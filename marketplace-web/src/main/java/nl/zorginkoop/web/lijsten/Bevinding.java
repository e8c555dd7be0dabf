package nl.zorginkoop.web.lijsten;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.post.Berichtuitleg;

/**
 * Eén fout in een bericht, uitgelegd: de code, waar zij zit, wat er mis is en hoe het te herstellen
 * is. De waarde staat er niet bij, die kan persoonlijk zijn: wie haar nodig heeft opent het bericht
 * op een grondslag.
 *
 * @param plaats element en regel, of het hoeveelste onderdeel; leeg voor het hele bericht
 */
public record Bevinding(String code, String plaats, String wat, String herstel)
        implements Serializable {

    /** Uit het bewaarde oordeel; de uitleg komt uit de ene tabel die er is. */
    static List<Bevinding> uit(String oordeel, Optional<Berichtuitleg> uitleg, Locale taal) {
        if (oordeel == null) {
            return List.of();
        }
        try (JsonReader lezer = Json.createReader(new StringReader(oordeel))) {
            JsonObject geheel = lezer.readObject();
            List<Bevinding> lijst = new ArrayList<>();
            for (String code : teksten(geheel.getJsonArray("kop"))) {
                lijst.add(van(code, "", uitleg, taal));
            }
            JsonArray meldingen = lijst(geheel, "meldingen");
            for (int nr = 0; nr < meldingen.size(); nr++) {
                for (String code : teksten(meldingen.getJsonArray(nr))) {
                    lijst.add(van(code, "onderdeel " + (nr + 1), uitleg, taal));
                }
            }
            for (JsonValue waarde : lijst(geheel, "fouten")) {
                JsonObject fout = waarde.asJsonObject();
                lijst.add(
                        van(
                                fout.getString("code"),
                                fout.getString("plaats", "")
                                        + " (regel "
                                        + fout.getInt("regel", 0)
                                        + ")",
                                uitleg,
                                taal));
            }
            return lijst;
        }
    }

    private static JsonArray lijst(JsonObject geheel, String naam) {
        return geheel.containsKey(naam) ? geheel.getJsonArray(naam) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static List<String> teksten(JsonArray codes) {
        return codes == null
                ? List.of()
                : codes.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toList());
    }

    private static Bevinding van(
            String code, String plaats, Optional<Berichtuitleg> tafel, Locale taal) {
        return tafel.flatMap(t -> t.van(code, taal))
                .map(u -> new Bevinding(code, plaats, u.wat(), u.herstel()))
                .orElseGet(() -> new Bevinding(code, plaats, code, ""));
    }
}
