package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.overeenkomst.Betaalstop;
import nl.zorginkoop.contracting.overeenkomst.Betaalstoploket;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Waarom een levering niet betaald wordt, en bij fraude de betaling van een deel stoppen (3.16).
 */
@Path("contracten/{id}/betaalstop")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Betaalstopbron {
    private static final Set<String> STOP = Set.of("productcode", "begin", "eind", "grond");

    @Inject Betaalstoploket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    /** Alles wat over betalen is vastgelegd, het laatste eerst. */
    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        List<Betaalstop> stand = loket.stand(ik.namens(), id);
        zicht.eis(id);
        return Antwoord.lijst(vraag, adres, stand, Betaalstopbron::json);
    }

    /** Wordt dit product op deze dag betaald, en waarom niet: {@code UBO} of {@code FRAUDE}. */
    @GET
    @Path("antwoord")
    public Response tegen(
            @PathParam("id") UUID id,
            @QueryParam("productcode") String productcode,
            @QueryParam("dag") String dag,
            @Context Request vraag) {
        Optional<String> tegen =
                loket.tegen(
                        ik.namens(),
                        id,
                        Tekst.eis("productcode", productcode),
                        Waarde.dag("dag", Tekst.eis("dag", dag)));
        zicht.eis(id);
        return Antwoord.een(vraag, json(tegen));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stopDeel(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, STOP);
        return Antwoord.vastgelegd(
                loket.stopDeel(
                        ik.namens(),
                        id,
                        in.eis("productcode"),
                        new Periode(in.eisDag("begin"), in.eisDag("eind")),
                        in.eis("grond", 4000)));
    }

    static JsonObject json(Betaalstop b) {
        Periode periode = b.periode();
        return new Antwoord.Blok()
                .met("moment", b.moment())
                .met("soort", b.soort())
                .met("productcode", b.productcode())
                .met("begin", periode == null ? null : periode.begin())
                .met("eind", periode == null ? null : periode.eind())
                .met("tekst", b.tekst())
                .met("door", b.door())
                .met("geldt", b.geldt())
                .klaar();
    }

    static JsonObject json(Optional<String> tegen) {
        return new Antwoord.Blok()
                .met("betaald", tegen.isEmpty())
                .met("reden", tegen.orElse(null))
                .klaar();
    }
}
