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
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Weigergrond;
import nl.zorginkoop.web.aanmelden.Ik;

/** De aanbieder neemt een toewijzing niet aan, op precies een van drie gronden (3.1.1). */
@Path("toewijzingen/{id}/weigering")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Toewijzingweigeringbron {
    @Inject Beperkingsloket loket;
    @Inject Ik ik;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response weiger(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("grond", "toelichting"));
        loket.neemNietAan(
                ik.namens(), id, in.keuze("grond", Weigergrond.class), in.eis("toelichting", 4000));
        return Response.noContent().build();
    }
}
