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
import java.util.UUID;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een versie van de voorwaarden: schrijven, vergelijken, en van stap naar stap brengen. */
@Path("voorwaarden")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Versiebron {
    @Inject Voorwaardenoverzicht overzicht;
    @Inject Voorwaardenloket loket;
    @Inject Eigenversie versies;
    @Inject Ik ik;

    /** Schrijft een heel artikel van een concept; wat weggelaten wordt, is er daarna niet. */
    @PUT
    @Path("{id}/artikelen/{artikel}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response schrijf(
            @PathParam("id") UUID id, @PathParam("artikel") String artikel, String inhoud) {
        Voorwaarde voorwaarde =
                Voorwaardelezer.artikel(artikel, versies.lees(id, inhoud, Voorwaardelezer.ARTIKEL));
        loket.schrijf(ik.namens(), id, voorwaarde);
        return Antwoord.erna(Voorwaardenvorm.json(voorwaarde));
    }

    @POST
    @Path("{id}/vaststelling")
    public Response stelVast(@PathParam("id") UUID id) {
        loket.stelVast(ik.namens(), id);
        return erna(id);
    }

    @POST
    @Path("{id}/publicatie")
    public Response publiceer(@PathParam("id") UUID id) {
        loket.publiceer(ik.namens(), id);
        return erna(id);
    }

    @POST
    @Path("{id}/intrekking")
    public Response trekIn(@PathParam("id") UUID id) {
        loket.trekIn(ik.namens(), id);
        return erna(id);
    }

    /** Wat er per artikel verandert tegenover de versie die vervangen wordt. */
    @GET
    @Path("{id}/verschil")
    public Response verschil(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        versies.lees(id);
        return Antwoord.lijst(
                vraag, adres, overzicht.verschil(ik.namens(), id), Voorwaardenvorm::json);
    }

    @GET
    @Path("{id}/tariefwijzigingen")
    public Response tariefwijzigingen(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        versies.lees(id);
        return Antwoord.lijst(
                vraag, adres, overzicht.tariefwijzigingen(ik.namens(), id), Tariefvorm::json);
    }

    /** Wat de versie elke aanbieder scheelt; een aanbieder ziet alleen zichzelf. */
    @GET
    @Path("{id}/tariefeffecten")
    public Response tariefeffecten(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        versies.lees(id);
        return Antwoord.lijst(
                vraag, adres, overzicht.tariefeffecten(ik.namens(), id), Tariefvorm::json);
    }

    /** Wie aanvaardde of weigerde; een aanbieder ziet alleen zichzelf. */
    @GET
    @Path("{id}/aanvaardingen")
    public Response aanvaardingen(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        versies.lees(id);
        return Antwoord.lijst(
                vraag, adres, overzicht.aanvaardingen(ik.namens(), id), Voorwaardenvorm::json);
    }

    private Response erna(UUID id) {
        return Antwoord.erna(Voorwaardenvorm.rij(versies.lees(id)));
    }
}
