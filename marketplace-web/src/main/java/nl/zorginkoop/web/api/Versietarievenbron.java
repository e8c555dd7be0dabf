package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.zorginkoop.contracting.inkoop.Tariefloket;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** De tarieven die met een versie van de voorwaarden mee gepubliceerd worden. */
@Path("voorwaarden/{id}/tarieven")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Versietarievenbron {
    @Inject Tariefoverzicht overzicht;
    @Inject Tariefloket loket;
    @Inject Eigenversie versies;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        versies.lees(id);
        return Antwoord.lijst(vraag, adres, overzicht.regels(ik.namens(), id), Tariefvorm::json);
    }

    /** Onder een toelating is het tarief voor alle aanbieders gelijk (INV-0.2). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response leg(@PathParam("id") UUID id, String inhoud) {
        loket.leg(
                ik.namens(), id, Tarieflezer.opgave(versies.lees(id, inhoud, Tarieflezer.OPGAVE)));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{regel}")
    public Response haalWeg(@PathParam("id") UUID id, @PathParam("regel") UUID regel) {
        loket.haalWeg(ik.namens(), id, regel);
        return Response.noContent().build();
    }
}
