package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import nl.zorginkoop.contracting.catalogus.Beschikbaarheidsloket;
import nl.zorginkoop.contracting.catalogus.Beschikbaarheidsvraag;
import nl.zorginkoop.contracting.catalogus.Neegrond;
import nl.zorginkoop.web.aanmelden.Ik;

/** Vragen of een aanbieder kan, en zijn antwoord. */
@Path("beschikbaarheidsvragen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Beschikbaarheidbron {
    @Inject Beschikbaarheidsloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.vragen(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("antwoord"))),
                Beschikbaarheidbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(gesteld(nr)));
    }

    @POST
    @Path("{nr}/ja")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ja(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("vanaf"));
        loket.zegJa(ik.namens(), nr, in.eisDag("vanaf"));
        return Antwoord.erna(json(gesteld(nr)));
    }

    @POST
    @Path("{nr}/nee")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response nee(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("grond", "toelichting"));
        loket.zegNee(
                ik.namens(),
                nr,
                Waarde.keuze("grond", in.eis("grond"), Neegrond.class),
                in.eis("toelichting", 2000));
        return Antwoord.erna(json(gesteld(nr)));
    }

    private Beschikbaarheidsvraag gesteld(UUID nr) {
        return loket.vraag(ik.namens(), nr).orElseThrow(NotFoundException::new);
    }

    private static JsonObject json(Beschikbaarheidsvraag v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("gemeente", v.gemeentenaam())
                .met("aanbieder", v.aanbiedernaam())
                .met("wet", v.wet())
                .met("product", v.product())
                .met("start", v.start())
                .met("wijk", v.wijk())
                .met("behoeften", Antwoord.teksten(v.behoeften()))
                .met("gevraagd", v.gevraagd())
                .met("uiterlijk", v.uiterlijk())
                .met("stand", v.stand())
                .met("vanaf", v.vanaf())
                .met("grond", v.grond())
                .met("toelichting", v.toelichting())
                .met("buitenPlicht", v.buitenPlicht())
                .klaar();
    }
}
