package nl.zorginkoop.gateway.verzending;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/**
 * Het bewaarde oordeel over start- en stopmeldingen.
 *
 * @param meldingen per melding de codes, in de volgorde van het bericht
 */
record Leveringsoordeel(List<Retourcode> kop, List<List<Retourcode>> meldingen) {
    static Leveringsoordeel van(String json) {
        JsonObject oordeel = Json.createReader(new StringReader(json)).readObject();
        return new Leveringsoordeel(
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
