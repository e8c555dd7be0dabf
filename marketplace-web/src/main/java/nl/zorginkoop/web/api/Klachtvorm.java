package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.aanbesteding.Gunningsklacht;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Geschil;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Klacht;

/** Een klacht als JSON: over een aanvraag of over een inschrijving. */
final class Klachtvorm {
    private Klachtvorm() {}

    static JsonArray rij(List<Klacht> klachten) {
        return rij(klachten, (Klacht k) -> json(k));
    }

    static <K> JsonArray rij(List<K> klachten, Function<K, JsonObject> vorm) {
        JsonArrayBuilder rij = Json.createArrayBuilder();
        klachten.forEach(k -> rij.add(vorm.apply(k)));
        return rij.build();
    }

    /** De rij als antwoord op een vraag naar alle klachten. */
    static JsonObject lijst(JsonArray klachten) {
        return Json.createObjectBuilder().add("klachten", klachten).build();
    }

    /** Een klacht uit zo'n rij, of leeg: een andere is er hier niet. */
    static Optional<JsonObject> een(JsonArray klachten, UUID klacht) {
        return klachten.getValuesAs(JsonObject.class).stream()
                .filter(k -> k.getString("id").equals(klacht.toString()))
                .findFirst();
    }

    private static JsonObject json(Klacht k) {
        return new Antwoord.Blok()
                .met("id", k.id())
                .met("tekst", k.tekst())
                .met("ontvangen", k.ontvangen())
                .met("uiterlijk", k.uiterlijk())
                .met("uitkomst", k.uitkomst())
                .met("antwoord", k.antwoord())
                .met("geschil", k.geschil() == null ? null : json(k.geschil()))
                .klaar();
    }

    private static JsonObject json(Geschil g) {
        return new Antwoord.Blok()
                .met("voorgelegd", g.voorgelegd())
                .met("advies", g.advies())
                .met("gelijk", g.gelijk())
                .met("kern", g.kern())
                .met("betwistbaarTot", g.betwistbaarTot())
                .klaar();
    }

    static JsonObject json(Gunningsklacht k) {
        return new Antwoord.Blok()
                .met("id", k.id())
                .met("tekst", k.tekst())
                .met("ontvangen", k.ontvangen())
                .met("uiterlijk", k.uiterlijk())
                .met("uitkomst", k.uitkomst())
                .met("antwoord", k.antwoord())
                .klaar();
    }
}
