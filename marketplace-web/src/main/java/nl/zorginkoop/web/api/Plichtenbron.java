package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;
import nl.zorginkoop.contracting.overeenkomst.Plichtenoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Plichtrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat partijen bij een overeenkomst op een dag leveren: vastleggen en nakomen. */
@Path("contracten/{id}/plichten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Plichtenbron {
    @Inject Plichtenoverzicht overzicht;
    @Inject Plichtenloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.blad(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status"))
                                .met("contract", id.toString())),
                Plichtvorm::json);
    }

    /** Een keer, of in een reeks tot het eind van de overeenkomst: elke dag is een plicht. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        UUID reeks = loket.legVast(ik.namens(), id, Plichtvorm.opgave(inhoud));
        return Response.created(adres.getAbsolutePath())
                .entity(new Antwoord.Blok().met("reeks", reeks).klaar().toString())
                .build();
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, Plichtvorm.json(plicht(id, nr)));
    }

    @POST
    @Path("{nr}/nakoming")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response komNa(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        String tekst = Inhoud.lees(inhoud, Set.of("tekst")).eis("tekst", 4000);
        plicht(id, nr);
        loket.komNa(ik.namens(), nr, tekst, null);
        return Antwoord.erna(Plichtvorm.json(plicht(id, nr)));
    }

    private Plichtrij plicht(UUID id, UUID nr) {
        return overzicht
                .een(ik.namens(), nr)
                .filter(p -> p.contract().equals(id))
                .orElseThrow(NotFoundException::new);
    }
}
