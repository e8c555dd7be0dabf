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
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.inkoop.Indexloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Waarmee een kader indexeert: de afspraak, de cijfers, en wat er berekend is. */
@Path("inkoopkaders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Kaderindexbron {
    @Inject Indexloket loket;
    @Inject Eigenkader kaders;
    @Inject Ik ik;

    @GET
    @Path("{kader}/indexering")
    public Response stand(@PathParam("kader") UUID kader, @Context Request vraag) {
        return Antwoord.een(vraag, stand(kader));
    }

    /** Eenmalig: anders indexeren is een wezenlijke wijziging. */
    @PUT
    @Path("{kader}/indexering/afspraak")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legAfspraakVast(@PathParam("kader") UUID kader, String inhoud) {
        loket.legAfspraakVast(
                ik.namens(),
                kader,
                Indexlezer.afspraak(kaders.lees(kader, inhoud, Indexlezer.AFSPRAAK)));
        return Antwoord.erna(stand(kader));
    }

    /** Rekent een jaar door om te bekijken; er verandert nog geen tarief. */
    @POST
    @Path("{kader}/indexeringen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bereken(@PathParam("kader") UUID kader, String inhoud, @Context UriInfo adres) {
        LocalDate ingang = kaders.lees(kader, inhoud, Set.of("ingang")).eisDag("ingang");
        UUID id = loket.bereken(ik.namens(), kader, ingang.getYear(), ingang);
        return Antwoord.gemaakt(adres.getBaseUriBuilder().path("indexeringen"), id, "VOORBEELD");
    }

    private JsonObject stand(UUID kader) {
        kaders.lees(kader);
        return Indexvorm.json(loket.stand(ik.namens(), kader));
    }
}
