package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Grensversie;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Signaalloket;
import nl.zorginkoop.contracting.budget.Signaalregel;
import nl.zorginkoop.web.aanmelden.Ik;

/** Open signalen over plafonds, en bij welk deel van de begroting zij afgaan. */
@Path("plafondsignalen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Budgetsignalenbron {
    @Inject Signaalloket loket;
    @Inject Budgetloket budget;
    @Inject Budgetoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.openSignalen(ik.namens()), Budgetsignalenbron::json);
    }

    @GET
    @Path("grenzen")
    public Response grenzen(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, loket.grenzen(ik.namens()), Budgetsignalenbron::json);
    }

    @POST
    @Path("grenzen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stel(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("soort", "grenzen", "ingang", "besluit"));
        return Antwoord.vastgelegd(
                loket.stelGrenzen(
                        ik.namens(),
                        Waarde.keuze("soort", in.eis("soort"), Plafondsoort.class),
                        in.getallen("grenzen"),
                        in.eisDag("ingang"),
                        in.eis("besluit", 400)));
    }

    @POST
    @Path("{nr}/ontvangst")
    public Response bevestig(@PathParam("nr") UUID nr) {
        loket.bevestigOntvangst(ik.namens(), nr);
        return Response.noContent().build();
    }

    @POST
    @Path("{nr}/behandeling")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response behandel(@PathParam("nr") UUID nr, String inhoud) {
        budget.behandelSignaal(
                ik.namens(), nr, Inhoud.lees(inhoud, Set.of("reden")).eis("reden", 1000));
        return Response.noContent().build();
    }

    private static JsonObject json(Signaalregel s) {
        return new Antwoord.Blok()
                .met("id", s.id())
                .met("plafond", s.plafond())
                .met("naam", s.plafondnaam())
                .met("soort", s.soort())
                .met("grens", s.grens())
                .met("verwacht", s.verwacht())
                .met("ontstaan", s.ontstaan())
                .met("ontvangen", s.ontvangen())
                .met("ontvangenDoor", s.ontvangenDoor())
                .klaar();
    }

    private static JsonObject json(Grensversie g) {
        JsonArrayBuilder grenzen = Json.createArrayBuilder();
        g.grenzen().forEach(grenzen::add);
        return new Antwoord.Blok()
                .met("soort", g.soort().name())
                .met("grenzen", grenzen.build())
                .met("ingang", g.ingang())
                .met("besluit", g.besluit())
                .met("door", g.door())
                .met("geldt", g.geldt())
                .klaar();
    }
}
