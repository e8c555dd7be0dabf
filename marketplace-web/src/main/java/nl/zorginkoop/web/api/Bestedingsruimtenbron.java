package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtegang;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestand;
import nl.zorginkoop.web.aanmelden.Ik;

/** Bestedingsruimten met hun klok; gemeente en aanbieder lezen hetzelfde getal (INV-8.8). */
@Path("bestedingsruimten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Bestedingsruimtenbron {
    @Inject Ruimteloket loket;
    @Inject Ruimteoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.ruimten(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand", "aanzet"))),
                Bestedingsruimtenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(ruimte(nr)));
    }

    @GET
    @Path("{nr}/stappen")
    public Response stappen(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.stappen(ik.namens(), nr), Bestedingsruimtenbron::json);
    }

    /** De zienswijze van de aanbieder op het voornemen. */
    @POST
    @Path("{nr}/zienswijze")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response geefZienswijze(@PathParam("nr") UUID nr, String inhoud) {
        loket.geefZienswijze(
                ik.namens(), nr, Inhoud.lees(inhoud, Set.of("zienswijze")).eis("zienswijze", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    private Ruimtestand ruimte(UUID nr) {
        return overzicht.ruimte(ik.namens(), nr).orElseThrow(NotFoundException::new);
    }

    private static JsonObject json(Ruimtestand r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("contract", r.contract())
                .met("nummer", r.nummer())
                .met("aanbieder", r.aanbieder())
                .met("naam", r.aanbiedernaam())
                .met("wet", r.wet())
                .met("vorm", r.vorm())
                .met("jaar", r.jaar())
                .met("ingang", r.ingang())
                .met("bewaker", r.bewaker())
                .met("stand", r.stand())
                .met("uitkomst", r.uitkomst())
                .met("aanzet", r.aanZet())
                .met("uiterlijk", r.uiterlijk())
                .met("telaat", r.teLaat())
                .met("plafond", r.plafond())
                .met("ruimte", r.ruimte() == null ? null : Antwoord.bedrag(r.ruimte()))
                .met("benut", r.benut() == null ? null : Antwoord.bedrag(r.benut()))
                .met("procent", r.procent())
                .klaar();
    }

    private static JsonObject json(Ruimtegang g) {
        return new Antwoord.Blok()
                .met("soort", g.soort())
                .met("kant", g.kant())
                .met("op", g.op())
                .met("telaat", g.teLaat())
                .met("uitkomst", g.uitkomst())
                .met("reden", g.reden())
                .met("door", g.door())
                .met("moment", g.moment())
                .klaar();
    }
}
