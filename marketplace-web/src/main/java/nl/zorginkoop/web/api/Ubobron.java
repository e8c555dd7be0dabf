package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import nl.zorginkoop.contracting.overeenkomst.Betaalstoploket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat een controle van de uiteindelijk belanghebbenden van een aanbieder opleverde (3.15). */
@Path("contracten/ubo")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Ubobron {
    @Inject Betaalstoploket loket;
    @Inject Ik ik;

    /** Het laatste telt. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbieder", "stand", "bron"));
        loket.legUboVast(
                ik.namens(),
                in.agb("aanbieder"),
                in.keuze("stand", Betaalstoploket.Ubo.class),
                in.eis("bron", 400));
        return Response.noContent().build();
    }
}
