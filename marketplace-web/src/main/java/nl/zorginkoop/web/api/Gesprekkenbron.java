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
import nl.zorginkoop.contracting.contractbeheer.Beheerinzage;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Gesprek;
import nl.zorginkoop.web.aanmelden.Ik;

/** Accountgesprekken met groep A en wie onder intensief toezicht staat. */
@Path("contractbeheer/gesprekken")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Gesprekkenbron {
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Beheerinzage inzage;
    @Inject Contractbeheerloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.gesprekken(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status"))),
                Gesprekkenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(gesprek(nr)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbieder", "gepland"));
        UUID nr = loket.planGesprek(ik.namens(), in.agb("aanbieder"), in.eisDag("gepland"));
        return Antwoord.gemaakt(adres, nr, gesprek(nr).status());
    }

    /** Dat het gehouden is, en wat er is afgesproken. */
    @POST
    @Path("{nr}/verslag")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("gehouden", "verslag"));
        loket.legGesprekVast(ik.namens(), nr, in.eisDag("gehouden"), in.eis("verslag"));
        return Antwoord.erna(json(gesprek(nr)));
    }

    private Gesprek gesprek(UUID nr) {
        return inzage.gesprek(ik.namens(), nr).orElseThrow(NotFoundException::new);
    }

    static JsonObject json(Gesprek g) {
        return new Antwoord.Blok()
                .met("id", g.id())
                .met("agb", g.aanbieder())
                .met("aanbieder", g.aanbiedernaam())
                .met("gepland", g.gepland())
                .met("gehouden", g.gehouden())
                .met("verslag", g.verslag())
                .met("status", g.status())
                .klaar();
    }
}
