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
import java.util.List;
import nl.zorginkoop.contracting.betaling.Betaalbeeld;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wanneer een declaratie beantwoord moet zijn en betaald wordt, voor beide kanten (V23). */
@Path("betaalbeelden")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Betaalbeeldenbron {
    @Inject Betaaloverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.declaraties(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("opdracht"))),
                Betaalbeeldenbron::json);
    }

    static JsonObject json(Betaalbeeld b) {
        return new Antwoord.Blok()
                .met("declaratie", b.declaratie())
                .met("nummer", b.nummer())
                .met("wet", b.wet())
                .met("ontvangen", b.ontvangen())
                .met("antwoordUiterlijk", b.antwoordUiterlijk())
                .met("beantwoord", b.beantwoord())
                .met("uiterlijk", b.uiterlijk())
                .met("uitvoerdag", b.uitvoerdag())
                .met("toegekend", Antwoord.bedrag(b.toegekend()))
                .met("betaald", Antwoord.bedrag(b.betaald()))
                .met("korting", Antwoord.bedrag(b.korting()))
                .met("onderweg", Antwoord.bedrag(b.onderweg()))
                .met("open", Antwoord.bedrag(b.open()))
                .met("nietBetaalbaar", Antwoord.bedrag(b.nietBetaalbaar()))
                .met("stand", b.stand())
                .klaar();
    }
}
