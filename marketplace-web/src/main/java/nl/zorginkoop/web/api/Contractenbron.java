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
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contractrij;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Overeenkomsten: lezen, akkoord geven met de vingerafdruk, en opzeggen op een grond. */
@Path("contracten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Contractenbron {
    private static final Set<String> EINDE =
            Set.of(
                    "grond",
                    "per",
                    "toelichting",
                    "gehoord",
                    "sinds",
                    "gemeten",
                    "tekort",
                    "uniek",
                    "tevredenheid");

    @Inject Contractoverzicht overzicht;
    @Inject Contractinzage inzage;
    @Inject Contractloket loket;
    @Inject Looptijdloket looptijden;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.contracten(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status", "wet"))),
                Contractenbron::json);
    }

    @GET
    @Path("{id}")
    public Response een(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(
                vraag, json(inzage.blad(ik.namens(), id).orElseThrow(NotFoundException::new)));
    }

    /** De aanbieder gaat akkoord met precies het document van deze vingerafdruk. */
    @POST
    @Path("{id}/handtekening")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response teken(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hash", "mandaat"));
        loket.gaAkkoord(ik.namens(), id, in.eis("hash"), in.eis("mandaat"));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/einde")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beeindig(@PathParam("id") UUID id, String inhoud) {
        UUID einde = looptijden.beeindig(ik.namens(), id, einde(inhoud));
        return Response.status(Response.Status.CREATED)
                .entity(new Antwoord.Blok().met("id", einde).klaar().toString())
                .build();
    }

    static Eindopgave einde(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, EINDE);
        return new Eindopgave(
                in.keuze("grond", Eindgrond.class),
                in.eisDag("per"),
                in.eis("toelichting"),
                in.dag("gehoord"),
                in.isLeeg("gemeten") ? null : inzet(in),
                in.dag("sinds"));
    }

    private static Eindopgave.Inzet inzet(Inhoud in) {
        return new Eindopgave.Inzet(
                in.heel("gemeten"),
                in.ja("tekort", false),
                in.ja("uniek", false),
                in.getal("tevredenheid"));
    }

    private static JsonObject json(Contractrij c) {
        return new Antwoord.Blok()
                .met("id", c.id())
                .met("nummer", c.nummer())
                .met("naam", c.naam())
                .met("gemeente", c.gemeentenaam())
                .met("aanbieder", c.aanbiedernaam())
                .met("wet", c.wet())
                .met("variant", c.variant())
                .met("begin", c.begin())
                .met("eind", c.eind())
                .met("status", c.status())
                .met("beperkt", c.beperkt())
                .klaar();
    }

    private static JsonObject json(Contractblad c) {
        JsonArrayBuilder beperkingen = Json.createArrayBuilder();
        c.beperkingen()
                .forEach(
                        b ->
                                beperkingen.add(
                                        new Antwoord.Blok()
                                                .met("soort", b.soort())
                                                .met("begin", b.begin())
                                                .met("eind", b.eind())
                                                .met("status", b.status())
                                                .klaar()));
        String hash =
                c.aanbod().isEmpty() || c.aanbod().get(0).ongeldig() != null
                        ? null
                        : c.aanbod().get(0).hash();
        return Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("id", c.kop().id())
                                .met("nummer", c.kop().nummer())
                                .met("naam", c.kop().naam())
                                .met("gemeente", c.kop().gemeentenaam())
                                .met("aanbieder", c.kop().aanbiedernaam())
                                .met("agb", c.kop().aanbieder().code())
                                .met("wet", c.kop().wet())
                                .met("vorm", c.kop().vorm())
                                .met("toestand", c.kop().toestand())
                                .met("begin", c.kop().begin())
                                .met("eind", c.kop().eind())
                                .met("verlengingen", c.kop().nogTeVerlengen())
                                .met("verlengTot", c.kop().verlengTot())
                                .met("hash", hash)
                                .klaar())
                .add("beperkingen", beperkingen)
                .build();
    }
}
