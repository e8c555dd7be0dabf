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
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;
import nl.zorginkoop.contracting.overeenkomst.Slanorm;
import nl.zorginkoop.web.aanmelden.Ik;

/** Normen waar de uitvoering aan gemeten wordt (CO-02), en wat er gemeten is. */
@Path("contracten/{id}/normen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Normenbron {
    private static final Set<String> NORM =
            Set.of("naam", "eenheid", "richting", "grens", "periode");

    @Inject Plichtenloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).normen(), Normenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(een(id, nr)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        UUID nr = loket.legNormVast(ik.namens(), id, norm(inhoud));
        return Antwoord.gemaakt(adres, nr, null);
    }

    /** Een meting over de periode waar de dag in valt; de databank zegt of het gehaald is. */
    @POST
    @Path("{nr}/metingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meet(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("dag", "waarde"));
        LocalDate dag = in.eisDag("dag");
        long waarde = in.lang("waarde");
        een(id, nr);
        boolean gehaald = loket.meet(ik.namens(), nr, dag, waarde);
        return Response.status(Response.Status.CREATED)
                .entity(new Antwoord.Blok().met("gehaald", gehaald).klaar().toString())
                .build();
    }

    private Contractblad.Norm een(UUID id, UUID nr) {
        return Contractzicht.een(zicht.eis(id).normen(), r -> r.id().equals(nr));
    }

    static Slanorm norm(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, NORM);
        return new Slanorm(
                in.eis("naam", 200),
                in.eis("eenheid", 40),
                in.keuze("richting", Slanorm.Richting.class),
                in.lang("grens"),
                in.keuze("periode", Slanorm.Ritme.class));
    }

    static JsonObject json(Contractblad.Norm n) {
        return new Antwoord.Blok()
                .met("id", n.id())
                .met("naam", n.naam())
                .met("eenheid", n.eenheid())
                .met("richting", n.richting())
                .met("grens", n.grens())
                .met("periode", n.periode())
                .met("laatste", n.laatste())
                .met("waarde", n.waarde())
                .met("gehaald", n.gehaald())
                .klaar();
    }
}
