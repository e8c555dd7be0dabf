package nl.zorginkoop.gateway.verzending;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/**
 * Het bewaarde oordeel over wat er in een bericht stond: start- en stopmeldingen, gevraagde
 * producten.
 *
 * @param meldingen per melding of product de codes, in de volgorde van het bericht
 */
record Berichtoordeel(List<Retourcode> kop, List<List<Retourcode>> meldingen) {
    static Berichtoordeel van(String json) {
        JsonObject oordeel = Json.createReader(new StringReader(json)).readObject();
        return new Berichtoordeel(
                codes(oordeel.getJsonArray("kop")),
                oordeel.getJsonArray("meldingen").stream()
                        .map(m -> codes(m.asJsonArray()))
                        .toList());
    }

    boolean isAanvaard() {
        return kop.isEmpty() && meldingen.stream().allMatch(List::isEmpty);
    }

    private static List<Retourcode> codes(JsonArray codes) {
        return codes.getValuesAs(JsonString.class).stream()
                .map(c -> Retourcode.vanCode(c.getString()).orElseThrow())
                .toList();
    }
}
