package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Een weigering volgens RFC 9457, met elke fout erin en niet alleen de eerste.
 *
 * @param code korte vaste naam, voor machines
 * @param fouten per veld wat er mis is; mag leeg zijn
 */
public record Probleem(int status, String code, String titel, String detail, List<Fout> fouten) {
    public static final String MEDIATYPE = "application/problem+json";

    /** Wat er in één veld mis is. */
    public record Fout(String veld, String code, String melding) {}

    public static Probleem van(int status, String code, String titel, String detail) {
        return new Probleem(status, code, titel, detail, List.of());
    }

    public JsonObject json() {
        JsonArrayBuilder lijst = Json.createArrayBuilder();
        for (Fout fout : fouten) {
            lijst.add(
                    Json.createObjectBuilder()
                            .add("name", fout.veld())
                            .add("code", fout.code())
                            .add("reason", fout.melding()));
        }
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", titel)
                .add("status", status)
                .add("code", code)
                .add("detail", detail)
                .add("errors", lijst)
                .build();
    }

    Response antwoord() {
        return Response.status(status).type(MEDIATYPE).entity(json().toString()).build();
    }
}
