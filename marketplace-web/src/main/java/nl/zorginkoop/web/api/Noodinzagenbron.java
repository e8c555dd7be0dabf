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
import nl.zorginkoop.contracting.privacy.Noodinzage;
import nl.zorginkoop.contracting.privacy.Noodloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Noodinzages van de gemeente, voor wie ze beoordeelt. */
@Path("noodinzages")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Noodinzagenbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("beoordelen van noodinzages (Wmo 2015 art. 6.1)");

    @Inject Noodloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.noodinzages(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("oordeel"))),
                Noodinzagenbron::json);
    }

    private static JsonObject json(Noodinzage n) {
        return new Antwoord.Blok()
                .met("id", n.id())
                .met("hulpvrager", n.hulpvrager())
                .met("reden", n.reden())
                .met("door", n.door())
                .met("rol", n.rol())
                .met("geopend", n.geopend())
                .met("tot", n.tot())
                .met("oordeel", n.oordeel())
                .met("toelichting", n.toelichting())
                .met("beoordeeldDoor", n.beoordeeldDoor())
                .met("beoordeeld", n.beoordeeld())
                .klaar();
    }
}
