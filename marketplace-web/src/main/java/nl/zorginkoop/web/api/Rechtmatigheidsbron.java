package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsbeeld;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsloket;
import nl.zorginkoop.contracting.begroting.Rechtmatigheidsrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.begroting.Rechtmatigheidslijst;

/** Fouten en onzekerheden van een jaar, voor de rechtmatigheidsverantwoording. */
@Path("rechtmatigheid/{jaar}")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Rechtmatigheidsbron {
    @Inject Rechtmatigheidsloket loket;
    @Inject Ik ik;

    /** De laatst opgemaakte lijst, opgeteld. */
    @GET
    public Response laatste(@PathParam("jaar") int jaar, @Context Request vraag) {
        return Antwoord.een(vraag, json(beeld(jaar)));
    }

    @GET
    @Path("regels")
    public Response regels(
            @PathParam("jaar") int jaar, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.regels(
                        ik.namens(),
                        Rechtmatigheidslijst.DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("soort", "oordeel"))
                                .met("lijst", beeld(jaar).id().toString())),
                Rechtmatigheidsbron::json);
    }

    /** Maakt de lijst op; een eerdere blijft zoals zij was. */
    @POST
    public Response maakOp(@PathParam("jaar") int jaar) {
        loket.maakOp(ik.namens(), jaar);
        return Antwoord.erna(json(beeld(jaar)));
    }

    private Rechtmatigheidsbeeld beeld(int jaar) {
        return loket.laatste(ik.namens(), jaar).orElseThrow(NotFoundException::new);
    }

    private static JsonObject json(Rechtmatigheidsbeeld b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("jaar", b.jaar())
                .met("opgemaakt", b.moment())
                .met("lasten", Antwoord.bedrag(b.lasten()))
                .met("promille", b.promille())
                .met("grens", Antwoord.bedrag(b.grens()))
                .met("fouten", Antwoord.bedrag(b.fouten()))
                .met("onzekerheden", Antwoord.bedrag(b.onzekerheden()))
                .met("boven", b.boven())
                .klaar();
    }

    private static JsonObject json(Rechtmatigheidsrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("soort", r.soort())
                .met("oordeel", r.oordeel())
                .met("declaratie", r.declaratie())
                .met("declaratienummer", r.declaratienummer())
                .met("regelnummer", r.regelnr())
                .met("toewijzingnummer", r.toewijzingnummer())
                .met("bedrag", Antwoord.bedrag(r.bedrag()))
                .klaar();
    }
}
