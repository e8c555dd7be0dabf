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
import java.io.InputStream;
import java.util.List;
import nl.zorginkoop.contracting.betaling.Bankregelrij;
import nl.zorginkoop.contracting.betaling.Bankuitslag;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.betaling.Bankbestand;

/** Wat de bank meldt; hetzelfde bestand nog eens doet niets. */
@Path("bankmeldingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Bankmeldingenbron {
    @Inject Betaalloket loket;
    @Inject Journaaloverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.bankregels(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("uitkomst"))),
                Bankmeldingenbron::json);
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, "text/csv"})
    public Response lees(InputStream bestand) {
        Bankuitslag u = loket.leesBank(ik.namens(), Bankbestand.lees(bestand));
        return Antwoord.erna(
                new Antwoord.Blok()
                        .met("verwerkt", u.verwerkt())
                        .met("alGelezen", u.algelezen())
                        .met("pastNiet", u.pastNiet())
                        .klaar());
    }

    private static JsonObject json(Bankregelrij b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("moment", b.moment())
                .met("soort", b.soort())
                .met("kenmerk", b.kenmerk())
                .met("bedrag", Antwoord.bedrag(b.bedrag()))
                .met("boekdag", b.boekdag())
                .met("uitkomst", b.uitkomst())
                .klaar();
    }
}
