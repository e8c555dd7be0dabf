package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;

/** Leest wat een systeem bij een overeenkomst stuurt. */
final class Contractlezing {
    private final JsonObject inhoud;

    Contractlezing(String tekst) {
        try (JsonReader lezer = Json.createReader(new StringReader(tekst == null ? "" : tekst))) {
            inhoud = lezer.readObject();
        } catch (JsonException | IllegalStateException geenJson) {
            throw new OngeldigeWaarde("inhoud", "Stuur een JSON-object.");
        }
    }

    Eindopgave einde() {
        return new Eindopgave(
                grond(),
                dag("per"),
                tekst("toelichting"),
                heeft("gehoord") ? dag("gehoord") : null,
                heeft("gemeten") ? inzet() : null,
                heeft("sinds") ? dag("sinds") : null);
    }

    private Eindopgave.Inzet inzet() {
        if (!(inhoud.get("gemeten") instanceof JsonNumber gemeten)
                || !(inhoud.get("tevredenheid") instanceof JsonNumber cijfer)) {
            throw new OngeldigeWaarde("gemeten", "Gemeten en tevredenheid zijn getallen.");
        }
        return new Eindopgave.Inzet(
                gemeten.longValue(),
                inhoud.getBoolean("tekort", false),
                inhoud.getBoolean("uniek", false),
                cijfer.bigDecimalValue());
    }

    private Eindgrond grond() {
        try {
            return Eindgrond.valueOf(tekst("grond"));
        } catch (IllegalArgumentException geenGrond) {
            throw new OngeldigeWaarde("grond", "Deze grond staat niet in de lijst.");
        }
    }

    String tekst(String veld) {
        if (inhoud.get(veld) instanceof JsonString tekst && !tekst.getString().isBlank()) {
            return tekst.getString();
        }
        throw new OngeldigeWaarde(veld, "Vul dit veld in.");
    }

    private LocalDate dag(String veld) {
        try {
            return LocalDate.parse(tekst(veld));
        } catch (DateTimeParseException geenDag) {
            throw new OngeldigeWaarde(veld, "Schrijf een dag als 2027-04-01.");
        }
    }

    private boolean heeft(String veld) {
        return inhoud.containsKey(veld) && inhoud.get(veld) != JsonValue.NULL;
    }
}
