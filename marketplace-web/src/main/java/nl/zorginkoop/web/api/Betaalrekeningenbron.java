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
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.betaling.Rekeningopgave;
import nl.zorginkoop.contracting.betaling.Rekeningrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** De rekeningen waarheen en waarvandaan betaald wordt. */
@Path("betaalrekeningen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Betaalrekeningenbron {
    @Inject Betaalloket loket;
    @Inject Journaaloverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.rekeningen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of())),
                Betaalrekeningenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(String inhoud) {
        Inhoud in =
                Inhoud.lees(inhoud, Set.of("aanbieder", "iban", "tenaamstelling", "vanaf", "bron"));
        String aanbieder = in.tekst("aanbieder", 8);
        loket.legRekening(
                ik.namens(),
                new Rekeningopgave(
                        aanbieder == null ? null : Waarde.agb("aanbieder", aanbieder),
                        in.eis("iban", 42),
                        in.eis("tenaamstelling", 70),
                        in.eisDag("vanaf"),
                        in.eis("bron", 400)));
        return Response.noContent().build();
    }

    private static JsonObject json(Rekeningrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("aanbieder", r.aanbieder())
                .met("iban", r.iban())
                .met("tenaamstelling", r.tenaamstelling())
                .met("vanaf", r.vanaf())
                .met("bron", r.bron())
                .met("vastgelegd", r.moment())
                .klaar();
    }
}
