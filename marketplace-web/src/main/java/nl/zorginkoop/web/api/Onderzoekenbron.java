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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Onderzoekloket;
import nl.zorginkoop.contracting.betaling.Onderzoekopgave;
import nl.zorginkoop.contracting.betaling.Onderzoekrij;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Onderzoeken waarop betalen aan de aanbieder van een overeenkomst wacht, met wat er teruggevorderd
 * wordt (V16, 3.12). De brieven staan bij de stukken van de overeenkomst.
 */
@Path("contracten/{id}/onderzoeken")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Onderzoekenbron {
    private static final Set<String> VELDEN =
            Set.of("declaratienummer", "referentie", "reden", "eigenaar", "uiterlijk");

    @Inject Onderzoekloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, loket.onderzoeken(ik.namens(), aanbieder(id)), Onderzoekenbron::json);
    }

    /** Van een regel, of zonder regel van alles van deze aanbieder. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, VELDEN);
        return Antwoord.vastgelegd(
                loket.begin(
                        ik.namens(),
                        new Onderzoekopgave(
                                aanbieder(id),
                                in.tekst("declaratienummer", 60),
                                in.tekst("referentie", 60),
                                in.eis("reden", 4000),
                                in.eis("eigenaar", 200),
                                in.eisDag("uiterlijk"))));
    }

    /** Wat het opleverde staat vast; blijkt een regel onterecht, dan volgt een brief. */
    @POST
    @Path("{nr}/uitkomst")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rondAf(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "tekst"));
        if (loket.onderzoek(ik.namens(), aanbieder(id), nr).isEmpty()) {
            throw new NotFoundException();
        }
        loket.rondAf(
                ik.namens(),
                nr,
                in.keuze("uitkomst", Onderzoekloket.Uitkomst.class),
                in.eis("tekst", 4000));
        return Response.noContent().build();
    }

    private AgbCode aanbieder(UUID contract) {
        return zicht.eis(contract).kop().aanbieder();
    }

    private static JsonObject json(Onderzoekrij o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("regel", o.regel())
                .met("reden", o.reden())
                .met("eigenaar", o.eigenaar())
                .met("uiterlijk", o.uiterlijk())
                .met("stand", o.stand())
                .met("uitkomst", o.uitkomst())
                .met("gevorderd", Antwoord.bedrag(o.gevorderd()))
                .met("verrekend", o.verrekend())
                .met("door", o.door())
                .met("moment", o.moment())
                .klaar();
    }
}
