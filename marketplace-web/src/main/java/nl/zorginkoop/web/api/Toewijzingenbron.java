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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Toewijzingen, zonder wie er hulp krijgt: het nummer volstaat om er een bericht bij te zoeken. */
@Path("toewijzingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Toewijzingenbron {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzingen volgen");

    @Inject Toewijzingoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.toewijzingen(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("status", "wet", "aandacht"))),
                Toewijzingenbron::json);
    }

    static JsonObject json(Toewijzingrij t) {
        return new Antwoord.Blok()
                .met("id", t.id())
                .met("nummer", t.nummer())
                .met("wet", t.wet())
                .met("product", t.product())
                .met("begin", t.begin())
                .met("eind", t.eind())
                .met("volume", t.volume())
                .met("eenheid", t.eenheid())
                .met("frequentie", t.frequentie())
                .met("budget", t.budget() == null ? null : t.budget().bedrag())
                .met("toegewezen", t.toegewezen())
                .met("start", t.start())
                .met("status", t.status())
                .klaar();
    }
}
