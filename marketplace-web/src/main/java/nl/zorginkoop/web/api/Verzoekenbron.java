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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.verzoek.Afwijsreden;
import nl.zorginkoop.contracting.verzoek.Verwijzingstoets;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.contracting.verzoek.Verzoekoverzicht;
import nl.zorginkoop.contracting.verzoek.Verzoekrij;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Verzoeken om toewijzing, zonder wie er hulp vraagt: het kenmerk volstaat om het bericht te
 * vinden.
 */
@Path("verzoeken")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Verzoekenbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("verzoeken om toewijzing behandelen");

    @Inject Verzoekoverzicht overzicht;
    @Inject Verzoekloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.verzoeken(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("stand", "wet", "soort"))),
                Verzoekenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(verzoek(nr)));
    }

    /** De vier toetsen; zij weigeren niets. */
    @GET
    @Path("{nr}/toets")
    public Response toets(@PathParam("nr") UUID nr, @Context Request vraag) {
        Verwijzingstoets toets = overzicht.toets(ik.namens(), DOEL, nr);
        return Antwoord.een(
                vraag,
                new Antwoord.Blok()
                        .met("woonplaats", json(toets.woonplaats()))
                        .met("contract", json(toets.contract()))
                        .met("leeftijd", json(toets.leeftijd()))
                        .met("stapeling", json(toets.stapeling()))
                        .klaar());
    }

    @POST
    @Path("{nr}/toewijzing")
    public Response wijsToe(@PathParam("nr") UUID nr) {
        loket.wijsToe(ik.namens(), DOEL, nr);
        return Antwoord.erna(json(verzoek(nr)));
    }

    @POST
    @Path("{nr}/onderzoek")
    public Response zetInOnderzoek(@PathParam("nr") UUID nr) {
        loket.zetInOnderzoek(ik.namens(), nr);
        return Antwoord.erna(json(verzoek(nr)));
    }

    @POST
    @Path("{nr}/afwijzing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response wijsAf(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("reden", "woonplaats"));
        loket.wijsAf(ik.namens(), nr, Afwijsreden.van(in.eis("reden")), in.tekst("woonplaats", 4));
        return Antwoord.erna(json(verzoek(nr)));
    }

    private Verzoekrij verzoek(UUID nr) {
        return overzicht.verzoek(ik.namens(), DOEL, nr).orElseThrow(NotFoundException::new).rij();
    }

    private static JsonObject json(Verwijzingstoets.Oordeel oordeel) {
        return new Antwoord.Blok()
                .met("uitkomst", oordeel.uitkomst())
                .met("reden", oordeel.reden())
                .klaar();
    }

    private static JsonObject json(Verzoekrij v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("kenmerk", v.referentie())
                .met("soort", v.soort())
                .met("gemeente", v.gemeentenaam())
                .met("aanbieder", v.aanbiedernaam())
                .met("wet", v.wet())
                .met("product", v.product())
                .met("begin", v.begin())
                .met("eind", v.eind())
                .met("verwijzer", v.verwijzer())
                .met("ontvangen", v.ontvangen())
                .met("uiterlijk", v.uiterlijk())
                .met("stand", v.stand())
                .met("reden", v.reden())
                .klaar();
    }
}
