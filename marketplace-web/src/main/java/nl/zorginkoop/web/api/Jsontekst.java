package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Maakt van ontvangen tekst een JSON-object waarin elk veld één keer staat. */
final class Jsontekst {
    private Jsontekst() {}

    static JsonObject object(String ontvangen) {
        String tekst = ontvangen == null ? "" : ontvangen;
        JsonObject object;
        String dubbel;
        try (JsonReader lezer = Json.createReader(new StringReader(tekst))) {
            object = lezer.readObject();
            dubbel = dubbel(tekst);
        } catch (RuntimeException geenJson) {
            // Parsson gooit voor te diep en voor te lange getallen geen JsonException.
            throw new OngeldigeWaarde(
                    "inhoud", "Dit is niet als JSON te lezen: stuur een enkel JSON-object.");
        }
        if (dubbel != null) {
            throw new OngeldigeWaarde(dubbel, dubbel + " staat er twee keer: stuur het één keer.");
        }
        return object;
    }

    // Een JsonObject bewaart van twee gelijke namen stil de laatste, en leest niet wat erna komt.
    private static String dubbel(String tekst) {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser lezer = Json.createParser(new StringReader(tekst))) {
            while (lezer.hasNext()) {
                switch (lezer.next()) {
                    case START_OBJECT -> open.push(new HashSet<>());
                    case END_OBJECT -> open.pop();
                    case KEY_NAME -> {
                        String veld = lezer.getString();
                        if (!open.peek().add(veld)) {
                            return veld;
                        }
                    }
                    default -> {}
                }
            }
        }
        return null;
    }
}
