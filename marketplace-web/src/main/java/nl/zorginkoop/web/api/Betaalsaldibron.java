package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Betaalsaldo;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat er te betalen is per aanbieder en wet, en wat niet mag met de reden. */
@Path("betaalsaldi")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Betaalsaldibron {
    @Inject Betaaloverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, overzicht.saldi(ik.namens()), Betaalsaldibron::json);
    }

    static JsonObject json(Betaalsaldo s) {
        return new Antwoord.Blok()
                .met("aanbieder", s.aanbieder())
                .met("wet", s.wet())
                .met("reden", s.reden())
                .met("posten", s.posten())
                .met("bedrag", Antwoord.bedrag(s.bedrag()))
                .met("uiterlijk", s.uiterlijk())
                .met("teLaat", s.teLaat())
                .klaar();
    }
}
