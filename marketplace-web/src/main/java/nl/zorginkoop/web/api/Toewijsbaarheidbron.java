package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Contractantwoord;
import nl.zorginkoop.web.aanmelden.Ik;

/** Mag, moet en wordt betaald: drie losse antwoorden over een nieuwe toewijzing op een dag. */
@Path("contracten/{id}/toewijsbaarheid")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Toewijsbaarheidbron {
    @Inject Beperkingsloket loket;
    @Inject Ik ik;

    @GET
    public Response antwoord(
            @PathParam("id") UUID id,
            @QueryParam("dag") String dag,
            @QueryParam("grond") String grond,
            @QueryParam("specifiek") String specifiek,
            @Context Request vraag) {
        return Antwoord.een(
                vraag,
                json(
                        loket.antwoord(
                                ik.namens(),
                                id,
                                Waarde.dag("dag", Tekst.eis("dag", dag)),
                                grond == null
                                        ? null
                                        : Waarde.keuze("grond", grond, Grond.class).name(),
                                specifiek != null && Waarde.ja("specifiek", specifiek))));
    }

    static JsonObject json(Contractantwoord a) {
        return new Antwoord.Blok()
                .met("toegestaan", a.toegestaan())
                .met("verplicht", a.verplicht())
                .met("betaalbaar", a.betaalbaar())
                .met("redenen", Antwoord.teksten(a.redenen()))
                .klaar();
    }
}
