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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.regiewerk.Waarneemloket;
import nl.zorginkoop.contracting.regiewerk.Waarneming;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wie voor wie waarneemt, en hoe lang. */
@Path("waarnemingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Waarnemingenbron {
    @Inject Waarneemloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.waarnemingen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of())),
                Waarnemingenbron::json);
    }

    /** Zonder regisseur is het voor wie aanmeldt. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response noem(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("regisseur", "waarnemer", "van", "tot", "reden"));
        return Antwoord.vastgelegd(
                loket.noem(
                        ik.namens(),
                        in.heeft("regisseur") ? in.eis("regisseur", 100) : ik.namens().wie(),
                        in.eis("waarnemer", 100),
                        in.eisDag("van"),
                        in.eisDag("tot"),
                        in.eis("reden", 1000)));
    }

    @POST
    @Path("{nr}/intrekking")
    public Response trekIn(@PathParam("nr") UUID nr) {
        loket.trekIn(ik.namens(), nr);
        return Antwoord.erna(new Antwoord.Blok().met("id", nr).met("stand", "INGETROKKEN").klaar());
    }

    private static JsonObject json(Waarneming w) {
        return new Antwoord.Blok()
                .met("id", w.id())
                .met("regisseur", w.regisseur())
                .met("waarnemer", w.waarnemer())
                .met("van", w.van())
                .met("tot", w.tot())
                .met("reden", w.reden())
                .met("door", w.door())
                .met("ingetrokken", w.ingetrokken())
                .met("stand", w.stand())
                .klaar();
    }
}
