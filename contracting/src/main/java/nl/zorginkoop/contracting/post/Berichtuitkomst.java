package nl.zorginkoop.contracting.post;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
}
