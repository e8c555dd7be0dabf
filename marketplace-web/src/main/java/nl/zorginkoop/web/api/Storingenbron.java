package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Storingen van het platform; elke procedure die toen sloot blijft langer open (L5). */
@Path("storingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Storingenbron {
    @Inject Openstellingloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, loket.storingen(ik.namens()), Openstellingvorm::json);
    }

    /** Zegt hoeveel procedures hierdoor langer open blijven. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Openstellinglezer.STORING);
        int verlengd =
                loket.meldStoring(
                        ik.namens(),
                        in.eisMoment("van"),
                        in.eisMoment("tot"),
                        in.heel("minutenErbij"),
                        in.eis("reden", Openstellinglezer.REDEN));
        return Response.status(Response.Status.CREATED)
                .entity(new Antwoord.Blok().met("verlengd", verlengd).klaar().toString())
                .build();
    }
}
