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
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Kadertarief;
import nl.zorginkoop.contracting.inkoop.Kadertariefrij;
import nl.zorginkoop.contracting.inkoop.Tariefloket;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.contracting.inkoop.Tariefreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Producten en tarieven van kaders op een dag (vandaag als er geen dag staat). */
@Path("kadertarieven")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Kadertarievenbron {
    @Inject Tariefoverzicht overzicht;
    @Inject Tariefloket loket;
    @Inject Eigenkader kaders;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.tarieven(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("dag", "wet", "kader"))),
                Kadertarievenbron::json);
    }

    /** Een tarief op beide tijdassen: wat wanneer gold, en sinds wanneer dat bekend is. */
    @GET
    @Path("{tarief}/historie")
    public Response historie(
            @PathParam("tarief") UUID tarief, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, historie(tarief), Tariefvorm::json);
    }

    /** Verbetert een fout; het oude blijft na te slaan, en lager wordt een tarief zo niet. */
    @POST
    @Path("{tarief}/correcties")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response corrigeer(@PathParam("tarief") UUID tarief, String inhoud) {
        loket.corrigeer(
                ik.namens(),
                tarief,
                Tarieflezer.correctie(
                        Toelatingslezer.lees(
                                inhoud,
                                Tarieflezer.CORRECTIE,
                                in ->
                                        kaders.lees(historie(tarief).get(0).kader())
                                                .opgave()
                                                .procedure())));
        return Response.noContent().build();
    }

    private List<Kadertarief> historie(UUID tarief) {
        List<Kadertarief> historie = overzicht.historie(ik.namens(), tarief);
        if (historie.isEmpty()) {
            throw new Weigering(Tariefreden.ONBEKEND, Tariefreden.ONBEKEND.zin());
        }
        return historie;
    }

    private static JsonObject json(Kadertariefrij t) {
        return new Antwoord.Blok()
                .met("id", t.id())
                .met("kader", t.kader())
                .met("kadernummer", t.kadernummer())
                .met("gemeente", t.gemeentenaam())
                .met("wet", t.wet())
                .met("productcode", t.productcode())
                .met("productnaam", t.productnaam())
                .met("eenheid", t.eenheid())
                .met("gebied", t.gebied())
                .met("tarief", t.bedrag().bedrag())
                .met("schaduw", t.schaduw() == null ? null : t.schaduw().bedrag())
                .met("vanaf", t.vanaf())
                .met("tot", t.tot())
                .met("bekend", t.bekend())
                .met("herkomst", t.herkomst())
                .klaar();
    }
}
