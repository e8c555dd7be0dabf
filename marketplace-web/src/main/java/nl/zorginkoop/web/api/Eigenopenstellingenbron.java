package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** De procedures van de eigen gemeente; de concepten alleen voor haar inkoop (INV-2.6). */
@Path("openstellingen/eigen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Eigenopenstellingenbron {
    @Inject Openstellingoverzicht overzicht;
    @Inject Eigenopenstelling eigen;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.eigen(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("status", "procedure"))),
                Openstellingvorm::json);
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, eigen.heel(id));
    }
}
