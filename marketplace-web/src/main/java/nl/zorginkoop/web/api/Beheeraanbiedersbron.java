package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.zorginkoop.contracting.contractbeheer.Aanbiederkeuze;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Welke aanbieder er te kiezen is voor een piep, een gesprek of het eind van toezicht. */
@Path("contractbeheer/aanbieders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Beheeraanbiedersbron {
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @QueryParam("voor") String voor, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag,
                adres,
                overzicht.aanbieders(
                        ik.namens(), Waarde.keuze("voor", voor, Aanbiederkeuze.Voor.class)),
                Beheeraanbiedersbron::json);
    }

    private static JsonObject json(Aanbiederkeuze a) {
        return new Antwoord.Blok().met("agb", a.agb()).met("naam", a.naam()).klaar();
    }
}
