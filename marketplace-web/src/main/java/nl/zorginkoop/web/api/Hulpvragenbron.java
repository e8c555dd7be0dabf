package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.contractbeheer.Dekkingsloket;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;

/** Hulpvragen tellen voor de dekking, zonder wie het is; de sleutel is die van de melding. */
@Path("contractbeheer/hulpvragen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Hulpvragenbron {
    @Inject Dekkingsloket loket;
    @Inject Ik ik;

    /** Twee keer hetzelfde sturen telt een keer. */
    @PUT
    @Path("{nr}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("wet", "productcode"));
        loket.meld(ik.namens(), nr, in.keuze("wet", Wet.class), in.eis("productcode"));
        return Response.noContent().build();
    }

    /** De hulpvraag is vervuld, of vervalt. */
    @POST
    @Path("{nr}/vervulling")
    public Response vervul(@PathParam("nr") UUID nr) {
        loket.vervul(ik.namens(), nr);
        return Response.noContent().build();
    }
}
