package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** De consultatie over een versie van de voorwaarden: elke reactie krijgt een antwoord. */
@Path("voorwaarden")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Consultatiebron {
    private static final int LANGSTE = 10_000;

    @Inject Voorwaardenoverzicht overzicht;
    @Inject Voorwaardenloket loket;
    @Inject Eigenversie versies;
    @Inject Ik ik;

    /** Legt de tekst voor aan allen die nu leveren, op hetzelfde moment. */
    @POST
    @Path("{id}/consultatie")
    public Response start(@PathParam("id") UUID id) {
        loket.startConsultatie(ik.namens(), id);
        return Antwoord.erna(Voorwaardenvorm.rij(versies.lees(id)));
    }

    /** De reacties; een aanbieder ziet alleen de zijne. */
    @GET
    @Path("{id}/reacties")
    public Response reacties(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        versies.lees(id);
        return Antwoord.lijst(
                vraag, adres, overzicht.reacties(ik.namens(), id), Voorwaardenvorm::json);
    }

    /** Een aanbieder reageert zelf; voor de clientenraad legt de inkoopadviseur het vast. */
    @POST
    @Path("{id}/reacties")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reageer(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("reactie"));
        loket.reageer(ik.namens(), id, in.eis("reactie", LANGSTE));
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/reacties/{reactie}/antwoord")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beantwoord(
            @PathParam("id") UUID id, @PathParam("reactie") UUID reactie, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("antwoord"));
        // Anders antwoordt het adres van de ene versie op een reactie bij een andere.
        if (overzicht.reacties(ik.namens(), id).stream().noneMatch(r -> r.id().equals(reactie))) {
            throw new Weigering(Voorwaardenreden.ONBEKEND, Voorwaardenreden.ONBEKEND.zin());
        }
        loket.beantwoord(ik.namens(), reactie, in.eis("antwoord", LANGSTE));
        return Response.noContent().build();
    }
}
