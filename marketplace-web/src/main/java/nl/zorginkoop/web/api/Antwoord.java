package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Bouwt antwoorden: leeg blijft weg, bladen dragen hun volgende plek, en elk heeft een ETag. */
final class Antwoord {
    private Antwoord() {}

    /** Een object waarin lege waarden niet voorkomen. */
    static final class Blok {
        private final JsonObjectBuilder bouw = Json.createObjectBuilder();

        Blok met(String naam, Object waarde) {
            if (waarde instanceof Boolean b) {
                bouw.add(naam, b);
            } else if (waarde instanceof Integer || waarde instanceof Long) {
                bouw.add(naam, ((Number) waarde).longValue());
            } else if (waarde instanceof BigDecimal getal) {
                bouw.add(naam, getal);
            } else if (waarde instanceof JsonValue deel) {
                bouw.add(naam, deel);
            } else if (waarde != null) {
                bouw.add(naam, waarde.toString());
            }
            return this;
        }

        JsonObject klaar() {
            return bouw.build();
        }
    }

    static Response een(Request vraag, JsonObject inhoud) {
        EntityTag merk = new EntityTag(hash(inhoud.toString()));
        Response.ResponseBuilder zelfde = vraag.evaluatePreconditions(merk);
        return (zelfde == null
                        ? Response.ok(inhoud.toString(), MediaType.APPLICATION_JSON_TYPE)
                        : zelfde)
                .tag(merk)
                .build();
    }

    /** 200 met wat er na een stap staat; een voorwaarde van de vraag gaat daar niet meer over. */
    static Response erna(JsonObject inhoud) {
        return Response.ok(inhoud.toString(), MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(hash(inhoud.toString())))
                .build();
    }

    /** Een tekst zoals zij is, tot op de byte. */
    static Response tekst(Request vraag, String tekst) {
        EntityTag merk = new EntityTag(hash(tekst));
        Response.ResponseBuilder zelfde = vraag.evaluatePreconditions(merk);
        return (zelfde == null
                        ? Response.ok(
                                tekst.getBytes(StandardCharsets.UTF_8),
                                MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        : zelfde)
                .tag(merk)
                .build();
    }

    /** 201 met de sleutel van iets wat niet los op te vragen is. */
    static Response vastgelegd(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(new Blok().met("id", id).klaar().toString())
                .build();
    }

    /** Een lijst die in haar geheel komt, in dezelfde vorm als een blad. */
    static <R> Response lijst(
            Request vraag, UriInfo adres, List<R> rijen, Function<R, JsonObject> vorm) {
        return een(
                vraag,
                Json.createObjectBuilder()
                        .add("items", rij(rijen, vorm))
                        .add("total", rijen.size())
                        .add("totalIsMinimum", false)
                        .add(
                                "links",
                                Json.createObjectBuilder()
                                        .add("self", adres.getRequestUri().toString()))
                        .build());
    }

    static <R> JsonArray rij(List<R> rijen, Function<R, JsonObject> vorm) {
        JsonArrayBuilder rij = Json.createArrayBuilder();
        rijen.forEach(r -> rij.add(vorm.apply(r)));
        return rij.build();
    }

    static JsonArray teksten(List<String> teksten) {
        return Json.createArrayBuilder(teksten).build();
    }

    static BigDecimal bedrag(Euro bedrag) {
        return bedrag == null ? null : bedrag.bedrag();
    }

    /** 201 met waar het staat, en zijn sleutel en toestand. */
    static Response gemaakt(UriInfo adres, UUID id, String status) {
        return gemaakt(adres.getAbsolutePathBuilder(), id, status);
    }

    /**
     * Zoals {@link #gemaakt(UriInfo, UUID, String)}, als het elders te lezen is dan waar het begon.
     */
    static Response gemaakt(UriBuilder plek, UUID id, String status) {
        return Response.created(plek.path(id.toString()).build())
                .entity(new Blok().met("id", id).met("status", status).klaar().toString())
                .build();
    }

    static <R> Response blad(
            Request vraag, UriInfo adres, Bladzijde<R> blad, Function<R, JsonObject> vorm) {
        JsonObjectBuilder links =
                Json.createObjectBuilder().add("self", adres.getRequestUri().toString());
        if (blad.na()) {
            links.add(
                    "next",
                    adres.getRequestUriBuilder()
                            .replaceQueryParam("cursor", blad.eind())
                            .build()
                            .toString());
        }
        JsonObject inhoud =
                Json.createObjectBuilder()
                        .add("items", rij(blad.rijen(), vorm))
                        .add("total", Math.min(blad.aantal(), Bladzijde.TELGRENS))
                        .add("totalIsMinimum", blad.meerDanGeteld())
                        .add("links", links)
                        .build();
        return een(vraag, inhoud);
    }

    private static String hash(String tekst) {
        try {
            byte[] som =
                    MessageDigest.getInstance("SHA-256")
                            .digest(tekst.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(som, 0, 16);
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException("SHA-256 hoort bij elke JDK", fout);
        }
    }
}
