package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import nl.zorginkoop.contracting.overeenkomst.Registeroverzicht;
import nl.zorginkoop.contracting.overeenkomst.Registerrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Het openbare register van toegelaten aanbieders; als CSV op {@code /uitvoer/register.csv}. */
@Path("register")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Registerbron {
    @Inject Registeroverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.blad(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(),
                                List.of("status", "wet", "gemeente", "product"))),
                Registerbron::json);
    }

    private static JsonObject json(Registerrij r) {
        JsonArrayBuilder producten = Json.createArrayBuilder();
        r.producten().forEach(producten::add);
        return Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("id", r.id())
                                .met("gemeentecode", r.gemeente())
                                .met("gemeente", r.gemeentenaam())
                                .met("agb", r.agb())
                                .met("aanbieder", r.aanbiedernaam())
                                .met("website", r.website())
                                .met("wet", r.wet())
                                .met("vorm", r.vorm())
                                .met("toegetreden", r.toegetreden())
                                .met("laatsteDag", r.laatsteDag())
                                .met("status", r.status())
                                .klaar())
                .add("producten", producten)
                .build();
    }
}
