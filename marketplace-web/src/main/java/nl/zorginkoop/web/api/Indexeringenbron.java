package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Indexloket;
import nl.zorginkoop.contracting.inkoop.Tariefreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een berekening van de index: bekijken, en dan toepassen. */
@Path("indexeringen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Indexeringenbron {
    @Inject Indexloket loket;
    @Inject Ik ik;

    /** Oud, nieuw en verschil per tarief, en wat het elke aanbieder scheelt. */
    @GET
    @Path("{id}")
    public Response voorbeeld(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, voorbeeld(id));
    }

    /** Maakt de nieuwe tarieven bekend aan allen; de overeenkomsten volgen meteen. */
    @POST
    @Path("{id}/toepassing")
    public Response pasToe(@PathParam("id") UUID id) {
        loket.pasToe(ik.namens(), id);
        return Antwoord.erna(voorbeeld(id));
    }

    private JsonObject voorbeeld(UUID id) {
        return Indexvorm.json(
                loket.voorbeeld(ik.namens(), id)
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Tariefreden.ONBEKEND,
                                                "Deze berekening is er niet voor uw"
                                                        + " organisatie.")));
    }
}
