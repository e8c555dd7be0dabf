package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Aankondiging;
import nl.zorginkoop.contracting.inkoop.Dialoogverslag;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.contracting.inkoop.Inkoopdossierloket;
import nl.zorginkoop.contracting.inkoop.Kaderreden;
import nl.zorginkoop.contracting.inkoop.Productbeeld;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat aan het inkoopdocument voorafgaat: strategie, kavels, dialoog, aankondiging en beeld. */
@Path("inkoopkaders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Kaderdossierbron {
    private static final int DEELNEMERS = 2_000;
    private static final int VERSLAG = 20_000;

    @Inject Inkoopdossier dossier;
    @Inject Inkoopdossierloket loket;
    @Inject Eigenkader kaders;
    @Inject Ik ik;

    @GET
    @Path("{kader}/strategie")
    public Response strategie(@PathParam("kader") UUID kader, @Context Request vraag) {
        kaders.lees(kader);
        return Antwoord.een(
                vraag,
                dossier.strategie(ik.namens(), kader)
                        .map(Kaderdossierbron::json)
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Kaderreden.ONBEKEND,
                                                "Bij dit kader ligt nog geen"
                                                        + " verwervingsstrategie.")));
    }

    @PUT
    @Path("{kader}/strategie")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legStrategieVast(@PathParam("kader") UUID kader, String inhoud) {
        Verwervingsstrategie strategie =
                Kaderdelenlezer.strategie(kaders.lees(kader, inhoud, Kaderdelenlezer.STRATEGIE));
        loket.legStrategieVast(ik.namens(), kader, strategie);
        return Antwoord.erna(json(strategie));
    }

    @GET
    @Path("{kader}/kavels")
    public Response kavels(
            @PathParam("kader") UUID kader, @Context UriInfo adres, @Context Request vraag) {
        kaders.lees(kader);
        return Antwoord.lijst(
                vraag, adres, dossier.kavels(ik.namens(), kader), Kaderdossierbron::json);
    }

    @PUT
    @Path("{kader}/kavels/{nummer}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legKavelVast(
            @PathParam("kader") UUID kader, @PathParam("nummer") int nummer, String inhoud) {
        Verwervingsstrategie.Kavel kavel =
                Kaderdelenlezer.kavel(nummer, kaders.lees(kader, inhoud, Kaderdelenlezer.KAVEL));
        loket.legKavelVast(ik.namens(), kader, kavel);
        return Antwoord.erna(json(kavel));
    }

    @GET
    @Path("{kader}/dialoog")
    public Response dialoog(
            @PathParam("kader") UUID kader, @Context UriInfo adres, @Context Request vraag) {
        kaders.lees(kader);
        return Antwoord.lijst(
                vraag, adres, dossier.dialoog(ik.namens(), kader), Kaderdossierbron::json);
    }

    /** Een verslag verandert daarna niet meer. */
    @POST
    @Path("{kader}/dialoog")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legDialoogVast(@PathParam("kader") UUID kader, String inhoud) {
        Inhoud in = kaders.lees(kader, inhoud, Kaderdelenlezer.VERSLAG);
        loket.legDialoogVast(
                ik.namens(),
                kader,
                in.eisDag("dag"),
                in.eis("onderwerp", Kaderdelenlezer.REGEL),
                in.eis("aanwezig", DEELNEMERS),
                in.eis("verslag", VERSLAG));
        return Response.noContent().build();
    }

    /** De verwijzingen die TenderNed teruggaf. */
    @GET
    @Path("{kader}/aankondigingen")
    public Response aankondigingen(
            @PathParam("kader") UUID kader, @Context UriInfo adres, @Context Request vraag) {
        kaders.lees(kader);
        return Antwoord.lijst(
                vraag, adres, dossier.aankondigingen(ik.namens(), kader), Kaderdossierbron::json);
    }

    @POST
    @Path("{kader}/aankondigingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meldAankondiging(@PathParam("kader") UUID kader, String inhoud) {
        Inhoud in = kaders.lees(kader, inhoud, Kaderdelenlezer.AANKONDIGING);
        loket.meldAankondiging(
                ik.namens(),
                kader,
                in.keuze("soort", Aankondiging.Soort.class),
                in.eis("kenmerk", Kaderdelenlezer.REGEL),
                in.eisDag("gepubliceerdOp"));
        return Response.noContent().build();
    }

    /** Wat elk product kostte, dit jaar en de twee ervoor. */
    @GET
    @Path("{kader}/productbeeld")
    public Response productbeeld(
            @PathParam("kader") UUID kader, @Context UriInfo adres, @Context Request vraag) {
        kaders.lees(kader);
        return Antwoord.blad(
                vraag,
                adres,
                dossier.beeld(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of())
                                .met("kader", kader.toString())),
                Kaderdossierbron::json);
    }

    private static JsonObject json(Verwervingsstrategie s) {
        return new Antwoord.Blok()
                .met("visie", s.visie())
                .met("duur", s.duur())
                .met("toetreders", s.toetreders())
                .met("verhouding", s.verhouding())
                .met("afweging", s.afweging())
                .klaar();
    }

    private static JsonObject json(Verwervingsstrategie.Kavel k) {
        return new Antwoord.Blok()
                .met("nummer", k.nummer())
                .met("naam", k.naam())
                .met("waarde", Antwoord.bedrag(k.waarde()))
                .met("producten", Antwoord.teksten(k.producten()))
                .klaar();
    }

    private static JsonObject json(Dialoogverslag d) {
        return new Antwoord.Blok()
                .met("dag", d.dag())
                .met("onderwerp", d.onderwerp())
                .met("aanwezig", d.deelnemers())
                .met("verslag", d.verslag())
                .met("door", d.door())
                .met("moment", d.moment())
                .klaar();
    }

    private static JsonObject json(Aankondiging a) {
        return new Antwoord.Blok()
                .met("soort", a.soort())
                .met("kenmerk", a.kenmerk())
                .met("gepubliceerdOp", a.gepubliceerdOp())
                .met("hash", a.hash())
                .met("door", a.door())
                .met("moment", a.moment())
                .klaar();
    }

    private static JsonObject json(Productbeeld b) {
        return new Antwoord.Blok()
                .met("productcode", b.product())
                .met("productnaam", b.naam())
                .met("jaar", b.jaar())
                .met("uitgaven", b.uitgaven().bedrag())
                .met("clienten", b.clienten())
                .met("aanbieders", b.aanbieders())
                .met("laagsteTarief", Antwoord.bedrag(b.laagste()))
                .met("hoogsteTarief", Antwoord.bedrag(b.hoogste()))
                .met("toewijzingen", b.toewijzingen())
                .klaar();
    }
}
