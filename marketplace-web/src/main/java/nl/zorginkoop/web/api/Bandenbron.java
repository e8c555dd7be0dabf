package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import nl.zorginkoop.contracting.deelnemer.Personenloket;
import nl.zorginkoop.contracting.deelnemer.Personenloket.Band;
import nl.zorginkoop.web.aanmelden.Ik;

/** Aan welke zorgaanbieders iemand vastzit, voor wie zijn account beheert (RG-05). */
@Path("accounts/{id}/banden")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Bandenbron {
    @Inject Personenloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") String account, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.banden(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of()).met("id", account)),
                Bandenbron::json);
    }

    private static JsonObject json(Band b) {
        return new Antwoord.Blok()
                .met("melding", b.melding())
                .met("aanbieder", b.aanbieder().code())
                .met("naam", b.naam())
                .met("aard", b.aard())
                .met("van", b.van())
                .met("tot", b.tot())
                .met("loopt", b.loopt())
                .klaar();
    }
}
