package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.zorginkoop.contracting.contractbeheer.Dekking;
import nl.zorginkoop.contracting.contractbeheer.Dekkingsloket;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;

/** Vraag en aanbod per product, en wie er te werven is bij een tekort (OH-21). */
@Path("contractbeheer/dekking")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Dekkingbron {
    @Inject Dekkingsloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                loket.dekkingen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of("wet"))),
                Dekkingbron::json);
    }

    /**
     * Wie dit product in zijn profiel heeft en hier nog niet is toegelaten, in wisselende volgorde.
     */
    @GET
    @Path("werving")
    public Response teWerven(
            @QueryParam("wet") String wet,
            @QueryParam("product") String product,
            @Context Request vraag) {
        return Antwoord.een(
                vraag,
                new Antwoord.Blok()
                        .met(
                                "aanbieders",
                                Antwoord.teksten(
                                        loket.teWerven(
                                                ik.namens(),
                                                Waarde.keuze("wet", wet, Wet.class),
                                                Tekst.eis("product", product))))
                        .klaar());
    }

    static JsonObject json(Dekking d) {
        return new Antwoord.Blok()
                .met("wet", d.wet())
                .met("productcode", d.productcode())
                .met("product", d.productnaam())
                .met("vragen", d.vragen())
                .met("plaatsen", d.plaatsen())
                .met("tekort", d.tekort())
                .met("aanbieders", d.aanbieders())
                .met("sinds", d.sinds())
                .met("status", d.status())
                .klaar();
    }
}
