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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een versie van de voorwaarden lezen, en er met haar hash over besluiten. */
@Path("voorwaarden")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Voorwaardenbron {
    private enum Besluit {
        AANVAARD,
        GEWEIGERD
    }

    @Inject Voorwaardenoverzicht overzicht;
    @Inject Voorwaardenloket loket;
    @Inject Ik ik;

    @GET
    @Path("{id}")
    public Response versie(@PathParam("id") String nummer, @Context Request vraag) {
        UUID id = Waarde.sleutel("id", nummer);
        return overzicht
                .versie(ik.namens(), id)
                .map(v -> Antwoord.een(vraag, json(v)))
                .orElseGet(
                        () ->
                                Probleem.van(
                                                404,
                                                "ONBEKEND",
                                                "Niet gevonden",
                                                "Er is geen versie met dit nummer voor uw"
                                                        + " organisatie.")
                                        .antwoord());
    }

    /** Hetzelfde besluit nog eens wordt geweigerd met AL_BESLIST: er komt er nooit een bij. */
    @POST
    @Path("{id}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("id") String nummer, String inhoud) {
        UUID id = Waarde.sleutel("id", nummer);
        Inhoud in = Inhoud.lees(inhoud, Set.of("besluit", "hash", "mandaat"));
        Besluit besluit = in.keuze("besluit", Besluit.class);
        String hash = in.eis("hash");
        String mandaat = in.eis("mandaat");
        switch (besluit) {
            case AANVAARD -> loket.aanvaard(ik.namens(), id, hash, mandaat);
            case GEWEIGERD -> loket.weiger(ik.namens(), id, hash, mandaat);
        }
        return Response.noContent().build();
    }

    private JsonObject json(Voorwaardenset v) {
        return Voorwaardenvorm.blok(v)
                .met(
                        "artikelen",
                        Antwoord.rij(
                                overzicht.artikelen(ik.namens(), v.id()), Voorwaardenvorm::json))
                .klaar();
    }
}
