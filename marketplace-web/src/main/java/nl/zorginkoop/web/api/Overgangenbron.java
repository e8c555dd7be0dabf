package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Overgangloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Fusie of overdracht van de onderneming: rechten gaan over na toestemming (3.20). */
@Path("contracten/{id}/overgangen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Overgangenbron {
    @Inject Overgangloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).overgangen(), Overgangenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(een(id, nr)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("naar", "reden"));
        UUID nr = loket.meld(ik.namens(), id, in.agb("naar"), in.eis("reden", 4000));
        return Antwoord.gemaakt(adres, nr, een(id, nr).status());
    }

    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("toestemming", "besluit"));
        boolean ja = in.ja("toestemming");
        String besluit = in.eis("besluit", 4000);
        een(id, nr);
        loket.besluit(ik.namens(), nr, ja, besluit);
        return Antwoord.erna(json(een(id, nr)));
    }

    /** De opvolger gaat verder onder zijn eigen lopende overeenkomst. */
    @POST
    @Path("{nr}/opvolging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response laatOvergaan(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        UUID opvolger = Inhoud.lees(inhoud, Set.of("contract")).eisSleutel("contract");
        een(id, nr);
        loket.laatOvergaan(ik.namens(), nr, opvolger);
        return Antwoord.erna(json(een(id, nr)));
    }

    private Contractblad.Overgang een(UUID id, UUID nr) {
        return Contractzicht.een(zicht.eis(id).overgangen(), r -> r.id().equals(nr));
    }

    static JsonObject json(Contractblad.Overgang o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("naar", o.naarAgb().code())
                .met("naam", o.naar())
                .met("reden", o.reden())
                .met("besluit", o.besluit())
                .met("status", o.status())
                .klaar();
    }
}
