package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Gepubliceerde procedures, voor iedereen: dezelfde gegevens als op de pagina (OP-20). */
@Path("openstellingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Openstellingenbron {
    @Inject Openstellingoverzicht overzicht;
    @Inject Inlichtingenoverzicht inlichtingen;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.openbaar(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(),
                                List.of("status", "procedure", "gemeente"))),
                Openstellingvorm::json);
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        Openstelling o = gepubliceerd(id);
        return Antwoord.een(
                vraag,
                Openstellingvorm.blok(o)
                        .met("planning", Openstellingvorm.planning(o))
                        .met("percelen", Antwoord.rij(o.percelen(), Openstellingvorm::json))
                        .met(
                                "voorwaarden",
                                overzicht
                                        .voorwaarden(ik.namens(), id)
                                        .map(Openstellingvorm::json)
                                        .orElse(null))
                        .met(
                                "notas",
                                Antwoord.rij(
                                        inlichtingen.notas(ik.namens(), id).stream()
                                                .filter(n -> n.publicatie() != null)
                                                .toList(),
                                        Openstellingvorm::json))
                        .klaar());
    }

    /** Wat er na publicatie veranderde en aan allen is gemeld, het laatste eerst. */
    @GET
    @Path("{id}/wijzigingen")
    public Response wijzigingen(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        gepubliceerd(id);
        return Antwoord.lijst(
                vraag, adres, overzicht.wijzigingen(ik.namens(), id), Openstellingvorm::json);
    }

    private Openstelling gepubliceerd(UUID id) {
        return overzicht
                .openstelling(ik.namens(), id)
                .filter(Openstelling::isGepubliceerd)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Openstellingreden.ONBEKEND,
                                        Openstellingreden.ONBEKEND.zin()));
    }
}
