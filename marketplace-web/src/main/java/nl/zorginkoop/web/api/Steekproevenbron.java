package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een steekproef uit groep B, die niemand kan sturen (OH-24). */
@Path("contractbeheer/steekproeven")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Steekproevenbron {
    @Inject Contractbeheerloket loket;
    @Inject Ik ik;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trek(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("indeling", "omvang"));
        UUID id =
                loket.trek(
                        ik.namens(),
                        in.eisSleutel("indeling"),
                        in.heel("omvang", Contractbeheerloket.OMVANG));
        return Response.created(
                        adres.getBaseUriBuilder()
                                .path(Lotenbron.class)
                                .queryParam("trekking", id)
                                .build())
                .entity(new Antwoord.Blok().met("id", id).klaar().toString())
                .build();
    }
}
