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
import java.util.UUID;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een procedure publiceren, stilleggen, hervatten en intrekken; elk met de reden voor allen. */
@Path("openstellingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Openstellingstappenbron {
    @Inject Openstellingloket loket;
    @Inject Eigenopenstelling eigen;
    @Inject Ik ik;

    /** Vanaf nu voor iedereen te lezen, ook zonder account (OP-20). */
    @POST
    @Path("{id}/publicatie")
    public Response publiceer(@PathParam("id") UUID id) {
        loket.publiceer(ik.namens(), id);
        return Antwoord.erna(eigen.heel(id));
    }

    @POST
    @Path("{id}/stillegging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legStil(@PathParam("id") UUID id, String inhoud) {
        loket.legStil(ik.namens(), id, reden(id, inhoud));
        return Antwoord.erna(eigen.heel(id));
    }

    @POST
    @Path("{id}/hervatting")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hervat(@PathParam("id") UUID id, String inhoud) {
        loket.hervat(ik.namens(), id, reden(id, inhoud));
        return Antwoord.erna(eigen.heel(id));
    }

    @POST
    @Path("{id}/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trekIn(@PathParam("id") UUID id, String inhoud) {
        loket.trekIn(ik.namens(), id, reden(id, inhoud));
        return Antwoord.erna(eigen.heel(id));
    }

    private String reden(UUID id, String inhoud) {
        return eigen.lees(id, inhoud, Set.of("reden")).eis("reden", Openstellinglezer.REDEN);
    }
}
