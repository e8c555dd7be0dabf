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
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Declaratierij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Declaraties met hun uitkomst. */
@Path("declaraties")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Declaratiesbron {
    @Inject Declaratieoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.declaraties(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status", "wet"))),
                Declaratiesbron::json);
    }

    private static JsonObject json(Declaratierij d) {
        return new Antwoord.Blok()
                .met("id", d.id())
                .met("nummer", d.nummer())
                .met("gemeente", d.gemeente())
                .met("aanbieder", d.aanbieder())
                .met("wet", d.wet())
                .met("maand", d.maand())
                .met("ontvangen", d.ontvangen())
                .met("beoordeeld", d.beoordeeld())
                .met("ingediend", d.ingediend().bedrag())
                .met("toegekend", d.toegekend().bedrag())
                .met("regels", d.regels())
                .met("afgekeurd", d.afgekeurd())
                .met("status", d.status())
                .met("bericht", d.bericht())
                .klaar();
    }
}
