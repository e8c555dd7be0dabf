package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Intensief toezicht op een aanbieder; het begint met een besluit op een piep. */
@Path("contractbeheer/toezicht")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Toezichtbron {
    @Inject Contractbeheerloket loket;
    @Inject Ik ik;

    @POST
    @Path("{agb}/einde")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beeindig(@PathParam("agb") String agb, String inhoud) {
        loket.beeindigToezicht(
                ik.namens(),
                Waarde.agb("agb", agb),
                Inhoud.lees(inhoud, Set.of("reden")).eis("reden"));
        return Response.noContent().build();
    }
}
