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
import nl.zorginkoop.contracting.contractbeheer.Beheerinzage;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Piep;
import nl.zorginkoop.web.aanmelden.Ik;

/** Signalen over een aanbieder, zonder namen van hulpvragers, en het besluit erover (OH-24). */
@Path("contractbeheer/piepen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Piepenbron {
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Beheerinzage inzage;
    @Inject Contractbeheerloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.piepen(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("besluit", "soort"))),
                Piepenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(piep(nr)));
    }

    /** Iedereen van de gemeente die iets ziet; lezen kunnen alleen zij die erover gaan. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbieder", "soort", "tekst"));
        UUID nr =
                loket.piep(
                        ik.namens(),
                        in.agb("aanbieder"),
                        in.keuze("soort", Piep.Soort.class),
                        in.eis("tekst", 4000));
        return Antwoord.gemaakt(adres, nr, "OPEN");
    }

    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("besluit", "reden"));
        loket.besluit(ik.namens(), nr, in.keuze("besluit", Piep.Besluit.class), in.eis("reden"));
        return Antwoord.erna(json(piep(nr)));
    }

    private Piep piep(UUID nr) {
        return inzage.piep(ik.namens(), nr).orElseThrow(NotFoundException::new);
    }

    static JsonObject json(Piep p) {
        return new Antwoord.Blok()
                .met("id", p.id())
                .met("agb", p.aanbieder())
                .met("aanbieder", p.aanbiedernaam())
                .met("soort", p.soort())
                .met("tekst", p.tekst())
                .met("door", p.door())
                .met("moment", p.moment())
                .met("besluit", p.besluit())
                .met("reden", p.reden())
                .klaar();
    }
}
