package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Journaalopgave;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.betaling.Journaalrekeningrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Waar een blad, de crediteuren en de korting in de boekhouding landen (rulings B4). */
@Path("journaalrekeningen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Journaalrekeningenbron {
    @Inject Betaalloket loket;
    @Inject Journaaloverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.journaalrekeningen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of())),
                Journaalrekeningenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of(
                                "soort",
                                "plafond",
                                "taakveld",
                                "kostenplaats",
                                "grootboek",
                                "vanaf"));
        String plafond = in.tekst("plafond", 36);
        loket.legJournaalrekening(
                ik.namens(),
                new Journaalopgave(
                        in.keuze("soort", Journaalopgave.Soort.class),
                        plafond == null ? null : Waarde.sleutel("plafond", plafond),
                        in.tekst("taakveld", 8),
                        in.tekst("kostenplaats", 20),
                        in.eis("grootboek", 20),
                        in.eisDag("vanaf")));
        return Response.noContent().build();
    }

    private static JsonObject json(Journaalrekeningrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("soort", r.soort())
                .met("blad", r.blad())
                .met("taakveld", r.taakveld())
                .met("kostenplaats", r.kostenplaats())
                .met("grootboek", r.grootboek())
                .met("vanaf", r.vanaf())
                .met("vastgelegd", r.moment())
                .klaar();
    }
}
