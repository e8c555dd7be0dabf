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
import nl.zorginkoop.contracting.bestedingsruimte.Planpunten;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteplan;
import nl.zorginkoop.web.aanmelden.Ik;

/** De versies van het gezamenlijk plan bij een bestedingsruimte (1.5.5). */
@Path("bestedingsruimten/{nr}/plannen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Ruimteplannenbron {
    /** De punten a tot en met k, elk verplicht. */
    static final Set<String> PUNTEN =
            Set.of(
                    "lopendeClienten",
                    "nieuweClienten",
                    "wachtlijst",
                    "spreiding",
                    "monitoring",
                    "naBereiken",
                    "specifiek",
                    "aspecifieke",
                    "alternatief",
                    "crisis",
                    "communicatie");

    private static final int LANGST = 2000;

    @Inject Ruimteloket loket;
    @Inject Ruimteoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.plannen(ik.namens(), nr), Ruimteplannenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVoor(@PathParam("nr") UUID nr, String inhoud) {
        return Antwoord.vastgelegd(
                loket.legPlanVoor(ik.namens(), nr, punten(Inhoud.lees(inhoud, PUNTEN))));
    }

    /** De aanbieder stemt in met deze versie. */
    @POST
    @Path("{plan}/instemming")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stemIn(@PathParam("nr") UUID nr, @PathParam("plan") UUID plan, String inhoud) {
        loket.stemIn(
                ik.namens(),
                nr,
                plan,
                Inhoud.lees(inhoud, Set.of("bevoegdheid")).eis("bevoegdheid", 400));
        return Response.noContent().build();
    }

    static Planpunten punten(Inhoud in) {
        return new Planpunten(
                in.eis("lopendeClienten", LANGST),
                in.eis("nieuweClienten", LANGST),
                in.eis("wachtlijst", LANGST),
                in.eis("spreiding", LANGST),
                in.eis("monitoring", LANGST),
                in.eis("naBereiken", LANGST),
                in.eis("specifiek", LANGST),
                in.eis("aspecifieke", LANGST),
                in.eis("alternatief", LANGST),
                in.eis("crisis", LANGST),
                in.eis("communicatie", LANGST));
    }

    private static JsonObject json(Ruimteplan p) {
        Planpunten punten = p.punten();
        return new Antwoord.Blok()
                .met("id", p.id())
                .met("versie", p.versie())
                .met("lopendeClienten", punten.lopendeClienten())
                .met("nieuweClienten", punten.nieuweClienten())
                .met("wachtlijst", punten.wachtlijst())
                .met("spreiding", punten.spreiding())
                .met("monitoring", punten.monitoring())
                .met("naBereiken", punten.naBereiken())
                .met("specifiek", punten.specifiek())
                .met("aspecifieke", punten.aspecifieke())
                .met("alternatief", punten.alternatief())
                .met("crisis", punten.crisis())
                .met("communicatie", punten.communicatie())
                .met("door", p.door())
                .met("moment", p.moment())
                .met("akkoord", p.akkoord())
                .klaar();
    }
}
