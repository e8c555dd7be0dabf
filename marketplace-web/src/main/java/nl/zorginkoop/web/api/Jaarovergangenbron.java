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
import java.util.List;
import java.util.Set;
import nl.zorginkoop.contracting.begroting.Jaarloket;
import nl.zorginkoop.contracting.begroting.Jaaroverzicht;
import nl.zorginkoop.contracting.begroting.Overgangrij;
import nl.zorginkoop.contracting.begroting.Overgangsaldo;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.begroting.Overgangslijst;

/** De jaarovergang: wat resteert verhuist, wat ongebruikt is valt vrij en kan heropend. */
@Path("jaarovergangen/{jaar}")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Jaarovergangenbron {
    @Inject Jaarloket loket;
    @Inject Jaaroverzicht overzicht;
    @Inject Ik ik;

    /** Per plafond wat verhuisde, wat vrijviel en wat nog openstaat. */
    @GET
    public Response saldi(
            @PathParam("jaar") int jaar, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.saldi(ik.namens(), jaar), Jaarovergangenbron::json);
    }

    @GET
    @Path("regels")
    public Response regels(
            @PathParam("jaar") int jaar, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.regels(
                        ik.namens(),
                        Overgangslijst.DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("soort", "plafond"))
                                .met("jaar", String.valueOf(jaar))),
                Jaarovergangenbron::json);
    }

    /** Doet de overgang of werkt haar bij; wat al geboekt is wordt niet nog eens geboekt. */
    @POST
    public Response gaOver(@PathParam("jaar") int jaar) {
        loket.gaOver(ik.namens(), jaar);
        return Response.noContent().build();
    }

    @POST
    @Path("heropeningen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response heropen(@PathParam("jaar") int jaar, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("toewijzing", "tot", "reden"));
        loket.heropen(
                ik.namens(),
                in.eisSleutel("toewijzing"),
                jaar,
                in.eisDag("tot"),
                in.eis("reden", 400));
        return Response.noContent().build();
    }

    private static JsonObject json(Overgangsaldo s) {
        return new Antwoord.Blok()
                .met("plafond", s.plafond())
                .met("naam", s.naam())
                .met("verhuisd", Antwoord.bedrag(s.verhuisd()))
                .met("vrijgegeven", Antwoord.bedrag(s.vrijgegeven()))
                .met("open", Antwoord.bedrag(s.open()))
                .klaar();
    }

    private static JsonObject json(Overgangrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("soort", r.soort())
                .met("toewijzing", r.toewijzing())
                .met("toewijzingnummer", r.toewijzingnummer())
                .met("plafond", r.plafond())
                .met("naar", r.naar())
                .met("bedrag", Antwoord.bedrag(r.bedrag()))
                .met("reden", r.reden())
                .met("moment", r.moment())
                .klaar();
    }
}
