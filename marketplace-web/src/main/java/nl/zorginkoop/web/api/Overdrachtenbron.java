package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtkeuze;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtloket;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtrij;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtuitkomst;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.contract.Overdrachtbesluit;

/** Wie na het eind van een overeenkomst verder moet, zonder naam, en per client de uitkomst. */
@Path("contracten/{id}/overdrachten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Overdrachtenbron {
    private static final Set<String> UITKOMST =
            Set.of("uitkomst", "opvolger", "instemming", "reden");

    @Inject Overdrachtloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.lijst(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status"))
                                .met("contract", id.toString())),
                Overdrachtenbron::json);
    }

    /** Een client op de lijst, met wie haar kan overnemen. */
    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(keuze(id, nr)));
    }

    @POST
    @Path("{nr}/uitkomst")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response leg(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        Overdrachtbesluit besluit = besluit(inhoud);
        keuze(id, nr);
        besluit.leg(loket, ik.namens(), nr);
        return Antwoord.erna(json(keuze(id, nr)));
    }

    static Overdrachtbesluit besluit(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, UITKOMST);
        Overdrachtuitkomst uitkomst = in.keuze("uitkomst", Overdrachtuitkomst.class);
        boolean over = uitkomst == Overdrachtuitkomst.OVERGEDRAGEN;
        for (String veld : List.of("opvolger", "instemming")) {
            if (!over && !in.isLeeg(veld)) {
                throw new OngeldigeWaarde(veld, "Laat " + veld + " weg: er gaat niets over.");
            }
        }
        return new Overdrachtbesluit(
                uitkomst,
                over ? in.agb("opvolger") : null,
                over ? in.eisDag("instemming") : null,
                in.eis("reden", 2000));
    }

    private Overdrachtkeuze keuze(UUID id, UUID nr) {
        return loket.keuze(ik.namens(), nr)
                .filter(k -> k.overdracht().contract().equals(id))
                .orElseThrow(NotFoundException::new);
    }

    static JsonObject json(Overdrachtkeuze k) {
        JsonArrayBuilder opvolgers = Json.createArrayBuilder();
        k.opvolgers()
                .forEach(
                        o ->
                                opvolgers.add(
                                        new Antwoord.Blok()
                                                .met("agb", o.agb())
                                                .met("naam", o.naam())
                                                .klaar()));
        return Json.createObjectBuilder(json(k.overdracht())).add("opvolgers", opvolgers).build();
    }

    private static JsonObject json(Overdrachtrij o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("toewijzing", o.toewijzing())
                .met("product", o.product())
                .met("begin", o.begin())
                .met("eind", o.eind())
                .met("status", o.status())
                .met("opvolger", o.naar())
                .met("instemming", o.instemming())
                .met("reden", o.reden())
                .met("moment", o.moment())
                .klaar();
    }
}
