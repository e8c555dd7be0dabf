package nl.zorginkoop.contracting.post;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/**
 * Wat er van een heenbericht gevonden is, zoals het bij het bericht bewaard wordt en in het retour
 * komt.
 *
 * @param kopcodes fouten die het hele bericht afkeuren; leeg is geen bezwaar
 * @param codes per onderdeel, in de volgorde van het bericht; leeg is geen opmerking
 */
public record Berichtuitkomst(
        boolean goedgekeurd, List<String> kopcodes, List<List<String>> codes) {

    /** Als JSON; het retour wordt hieruit opgesteld. */
    String oordeel() {
        JsonArrayBuilder meldingen = Json.createArrayBuilder();
        codes.forEach(c -> meldingen.add(Json.createArrayBuilder(c)));
        return Json.createObjectBuilder()
                .add("kop", Json.createArrayBuilder(kopcodes))
                .add("meldingen", meldingen)
                .build()
                .toString();
    }

    /**
     * Wat er bij een bericht bewaard is; een bericht dat niet op inhoud beoordeeld werd, heeft
     * alleen kopcodes of niets.
     *
     * @param goedgekeurd of het bericht verwerkt is
     * @param oordeel de JSON bij het bericht, of {@code null}
     */
    public static Berichtuitkomst van(boolean goedgekeurd, String oordeel) {
        if (oordeel == null) {
            return new Berichtuitkomst(goedgekeurd, List.of(), List.of());
        }
        try (JsonReader lezer = Json.createReader(new StringReader(oordeel))) {
            JsonObject json = lezer.readObject();
            return new Berichtuitkomst(
                    goedgekeurd,
                    json.containsKey("kop") ? teksten(json.getJsonArray("kop")) : List.of(),
                    json.containsKey("meldingen")
                            ? json.getJsonArray("meldingen").getValuesAs(JsonArray.class).stream()
                                    .map(Berichtuitkomst::teksten)
                                    .toList()
                            : List.of());
        }
    }

    private static List<String> teksten(JsonArray rij) {
        return rij.getValuesAs(JsonString::getString);
    }
}
