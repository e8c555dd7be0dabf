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
import nl.zorginkoop.contracting.bestedingsruimte.Bundelloket;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Bestedingsruimten van meer vormen samen gebruiken (1.5.8); de aanbieder stemt schriftelijk in.
 */
@Path("ruimtebundels")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Ruimtebundelsbron {
    @Inject Bundelloket loket;
    @Inject Ik ik;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bundel(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("ruimten", "reden"));
        return Antwoord.vastgelegd(
                loket.bundel(ik.namens(), in.sleutels("ruimten"), in.eis("reden", 4000)));
    }

    @POST
    @Path("{nr}/instemming")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stemIn(@PathParam("nr") UUID nr, String inhoud) {
        loket.stemIn(
                ik.namens(),
                nr,
                Inhoud.lees(inhoud, Set.of("bevoegdheid")).eis("bevoegdheid", 400));
        return Response.noContent().build();
    }

    /** Verschuift wat vrij is van de ene ruimte van de bundel naar de andere. */
    @POST
    @Path("{nr}/verschuivingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verschuif(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uit", "naar", "bedrag", "reden"));
        loket.verschuif(
                ik.namens(),
                nr,
                in.eisSleutel("uit"),
                in.eisSleutel("naar"),
                in.bedrag("bedrag"),
                in.eis("reden", 4000));
        return Response.noContent().build();
    }
}
