package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.openstelling.Inlichtingenloket;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Vragen over procedures: de vrager leest hoe het ermee staat, de gemeente antwoordt. */
@Path("inlichtingenvragen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Inlichtingenbron {
    private static final int OVER = 200;
    private static final int VRAAG = 4_000;
    private static final int ANTWOORD = 10_000;

    @Inject Inlichtingenoverzicht overzicht;
    @Inject Inlichtingenloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.vragen(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("status", "openstelling"))),
                Openstellingvorm::json);
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, json(id));
    }

    /** Vraag en antwoord komen, zonder wie het vroeg, in de nota die in de maak is. */
    @PUT
    @Path("{id}/antwoord")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beantwoord(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("over", "vraag", "antwoord"));
        loket.beantwoord(
                ik.namens(),
                id,
                in.eis("over", OVER),
                in.eis("vraag", VRAAG),
                in.eis("antwoord", ANTWOORD));
        return Antwoord.erna(json(id));
    }

    /** Alleen een vraag die te laat kwam; de vrager leest waarom. */
    @POST
    @Path("{id}/buitenbehandeling")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response behandelNiet(@PathParam("id") UUID id, String inhoud) {
        loket.behandelNiet(ik.namens(), id, Inhoud.lees(inhoud, Set.of("reden")).eis("reden"));
        return Antwoord.erna(json(id));
    }

    private JsonObject json(UUID id) {
        return overzicht
                .vraag(ik.namens(), id)
                .map(Openstellingvorm::json)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Openstellingreden.VRAAG_ONBEKEND,
                                        Openstellingreden.VRAAG_ONBEKEND.zin()));
    }
}
