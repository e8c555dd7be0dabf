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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Herstel vragen, en daarna vijf procent korting (3.19.1). */
@Path("contracten/{id}/maatregelen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Maatregelenbron {
    private static final Set<String> MAATREGEL = Set.of("soort", "begin", "eind", "tekst");

    @Inject Looptijdloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    /** Wat een gemeente oplegt; in deze volgorde. */
    enum Soort {
        HERSTEL,
        KORTING
    }

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).maatregelen(), Maatregelenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(een(id, nr)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response neem(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, MAATREGEL);
        Soort soort = in.keuze("soort", Soort.class);
        Periode periode = new Periode(in.eisDag("begin"), in.eisDag("eind"));
        UUID nr =
                loket.neemMaatregel(
                        ik.namens(),
                        id,
                        soort == Soort.KORTING,
                        periode.begin(),
                        periode.eind(),
                        in.eis("tekst", 4000));
        return Antwoord.gemaakt(adres, nr, null);
    }

    private Contractblad.Maatregel een(UUID id, UUID nr) {
        return Contractzicht.een(zicht.eis(id).maatregelen(), r -> r.id().equals(nr));
    }

    static JsonObject json(Contractblad.Maatregel m) {
        return new Antwoord.Blok()
                .met("id", m.id())
                .met("soort", m.soort())
                .met("begin", m.begin())
                .met("eind", m.eind())
                .met("tekst", m.tekst())
                .klaar();
    }
}
