package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import nl.zorginkoop.contracting.begroting.Aandeelopgave;
import nl.zorginkoop.contracting.begroting.Samenwerkingsloket;
import nl.zorginkoop.contracting.begroting.Samenwerkingsoverzicht;
import nl.zorginkoop.contracting.begroting.Samenwerkingsrij;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.web.aanmelden.Ik;

/** Plafonds die gemeenten delen: totalen per deelnemer, verdelen en verlenen (rulings D2). */
@Path("samenwerkingsplafonds")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Samenwerkingsplafondsbron {
    @Inject Samenwerkingsloket loket;
    @Inject Samenwerkingsoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.beeld(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("plafond"))),
                Samenwerkingsplafondsbron::json);
    }

    @PUT
    @Path("{nr}/verdeling")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verdeel(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aandelen", "besluit"));
        loket.verdeel(
                ik.namens(),
                nr,
                in.objecten("aandelen", Set.of("gemeente", "gewicht")).stream()
                        .map(
                                a ->
                                        new Aandeelopgave(
                                                new Gemeentecode(a.eis("gemeente", 4)),
                                                a.lang("gewicht")))
                        .toList(),
                in.eis("besluit", 400));
        return Response.noContent().build();
    }

    /** Laat de som van een eigen plafond meetellen. */
    @PUT
    @Path("{nr}/verlening")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verleen(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("plafond"));
        loket.verleen(ik.namens(), nr, in.eisSleutel("plafond"));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{nr}/verlening")
    public Response trekIn(@PathParam("nr") UUID nr) {
        loket.trekVerleningIn(ik.namens(), nr);
        return Response.noContent().build();
    }

    private static JsonObject json(Samenwerkingsrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("plafond", r.plafond())
                .met("naam", r.naam())
                .met("jaar", r.jaar())
                .met("centrumgemeente", r.centrumnaam())
                .met("gemeente", r.deelnemer())
                .met("gewicht", r.gewicht())
                .met("aandeel", Antwoord.bedrag(r.aandeel()))
                .met("verleend", r.verleend())
                .met("openstaand", Antwoord.bedrag(r.openstaand()))
                .met("gedeclareerd", Antwoord.bedrag(r.gedeclareerd()))
                .met("begroot", Antwoord.bedrag(r.begroot()))
                .met("benut", Antwoord.bedrag(r.benut()))
                .met("gewaarschuwd", r.gewaarschuwd())
                .klaar();
    }
}
