package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import nl.zorginkoop.contracting.inkoop.Aankondiging;
import nl.zorginkoop.contracting.inkoop.Inkoopdossier;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kaderrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Inkoopkaders. Het nummer is per gemeente uniek: twee keer sturen maakt er geen twee. */
@Path("inkoopkaders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Kadersbron {
    @Inject Inkoopkaderoverzicht overzicht;
    @Inject Inkoopkaderloket loket;
    @Inject Inkoopdossier dossier;
    @Inject Eigenkader eigen;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.kaders(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("status", "procedure"))),
                Kadersbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(String inhoud, @Context UriInfo adres) {
        UUID id = loket.begin(ik.namens(), Kaderlezer.lees(inhoud));
        return Antwoord.gemaakt(adres, id, "CONCEPT");
    }

    @GET
    @Path("{kader}")
    public Response lees(@PathParam("kader") UUID kader, @Context Request vraag) {
        return Antwoord.een(vraag, Kadervorm.json(eigen.lees(kader)));
    }

    /** Wat activeren nog in de weg staat; leeg als het kan. */
    @GET
    @Path("{kader}/belemmeringen")
    public Response belemmeringen(
            @PathParam("kader") UUID kader, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag,
                adres,
                loket.belemmeringen(ik.namens(), kader),
                b -> new Antwoord.Blok().met("code", b.reden()).met("zin", b.zin()).klaar());
    }

    @POST
    @Path("{kader}/activering")
    public Response activeer(@PathParam("kader") UUID kader) {
        loket.activeer(ik.namens(), kader);
        return Antwoord.erna(Kadervorm.json(eigen.lees(kader)));
    }

    /** De opdracht is vergeven; alleen bij SAS. */
    @POST
    @Path("{kader}/sluiting")
    public Response sluit(@PathParam("kader") UUID kader) {
        loket.sluit(ik.namens(), kader);
        return Antwoord.erna(Kadervorm.json(eigen.lees(kader)));
    }

    @POST
    @Path("{kader}/beeindiging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beeindig(@PathParam("kader") UUID kader, String inhoud) {
        Inhoud in = eigen.lees(kader, inhoud, Set.of("eind"));
        loket.beeindig(ik.namens(), kader, in.eisDag("eind"));
        return Antwoord.erna(Kadervorm.json(eigen.lees(kader)));
    }

    /**
     * De velden van de aankondiging met hun nummer in eForms, om buiten dit platform te plaatsen.
     */
    @GET
    @Path("{kader}/aankondiging")
    public Response aankondiging(@PathParam("kader") UUID kader, @Context Request vraag) {
        List<Aankondiging.Gegeven> gegevens = dossier.gegevens(ik.namens(), kader);
        if (gegevens.isEmpty()) {
            throw new NotFoundException();
        }
        JsonArrayBuilder velden = Json.createArrayBuilder();
        gegevens.forEach(g -> velden.add(json(g)));
        return Antwoord.een(
                vraag,
                new Antwoord.Blok().met("kader", kader).met("velden", velden.build()).klaar());
    }

    private static JsonObject json(Aankondiging.Gegeven g) {
        return new Antwoord.Blok()
                .met("perceel", g.perceel().isEmpty() ? null : g.perceel())
                .met("veld", g.veld())
                .met("eforms", g.veld().nummer())
                .met("waarde", g.waarde())
                .klaar();
    }

    private static JsonObject json(Kaderrij k) {
        return new Antwoord.Blok()
                .met("id", k.id())
                .met("nummer", k.nummer())
                .met("naam", k.naam())
                .met("gemeente", k.gemeentenaam())
                .met("wet", k.wet())
                .met("model", k.model())
                .met("procedure", k.procedure())
                .met("begin", k.begin())
                .met("eind", k.eind())
                .met("status", k.toestand())
                .klaar();
    }
}
