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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een overeenkomst verlengen met een keer de afgesproken duur (artikel 1.3). */
@Path("contracten/{id}/verlengingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Verlengingenbron {
    /** Hoe het bericht bij de aanbieder kwam; leeg als het nu via het platform gaat. */
    record Bericht(LocalDate ontvangen, String bewijs) {}

    @Inject Looptijdloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).verlengingen(), Verlengingenbron::json);
    }

    /**
     * Zonder {@code ontvangen} gaat het bericht nu via het platform; kwam het langs een andere weg,
     * dan noemt het die dag, met het bewijs.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verleng(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        Bericht bericht = bericht(inhoud);
        loket.verleng(ik.namens(), id, bericht.ontvangen(), bericht.bewijs());
        List<Contractblad.Verlenging> alle = zicht.eis(id).verlengingen();
        return Response.created(adres.getAbsolutePath())
                .entity(json(alle.get(alle.size() - 1)).toString())
                .build();
    }

    static Bericht bericht(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("ontvangen", "bewijs"));
        LocalDate ontvangen = in.dag("ontvangen");
        if (ontvangen == null && !in.isLeeg("bewijs")) {
            throw new OngeldigeWaarde("ontvangen", "Noem de dag waarop het bericht ontvangen is.");
        }
        return new Bericht(ontvangen, ontvangen == null ? null : in.eis("bewijs", 400));
    }

    static JsonObject json(Contractblad.Verlenging v) {
        return new Antwoord.Blok()
                .met("nummer", v.nummer())
                .met("van", v.van())
                .met("tot", v.tot())
                .met("ontvangen", v.ontvangen())
                .met("bewijs", v.bewijs())
                .klaar();
    }
}
