package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.regiewerk.Zoekvraag;
import nl.zorginkoop.contracting.regiewerk.Zoekvraagloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** De eigen bewaarde zoekvragen: een lijst met haar filters, zonder vrije tekst. */
@Path("zoekvragen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Zoekvragenbron {
    @Inject Zoekvraagloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, loket.mijn(ik.namens()), Zoekvragenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bewaar(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("naam", "pad", "filter"));
        return Antwoord.vastgelegd(
                loket.bewaar(
                        ik.namens(),
                        in.eis("naam", 60),
                        in.eis("pad", 100),
                        in.tekst("filter", 300)));
    }

    @DELETE
    @Path("{nr}")
    public Response verwijder(@PathParam("nr") UUID nr) {
        loket.verwijder(ik.namens(), nr);
        return Antwoord.erna(
                new Antwoord.Blok()
                        .met("items", Antwoord.rij(loket.mijn(ik.namens()), Zoekvragenbron::json))
                        .klaar());
    }

    private static JsonObject json(Zoekvraag z) {
        return new Antwoord.Blok()
                .met("id", z.id())
                .met("naam", z.naam())
                .met("pad", z.pad())
                .met("filter", z.filter())
                .klaar();
    }
}
