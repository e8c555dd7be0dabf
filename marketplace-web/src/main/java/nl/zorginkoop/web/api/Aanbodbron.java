package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat is aangeboden om te tekenen, met wie wanneer tekende. */
@Path("contracten/{id}/aanbod")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Aanbodbron {
    @Inject Contractinzage inzage;
    @Inject Contractloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        Contractblad c = zicht.eis(id);
        return Antwoord.lijst(vraag, adres, c.aanbod(), a -> json(a, c.handtekeningen()));
    }

    /** De bytes van het geldige aanbod: hun SHA-256 is de vingerafdruk die getekend wordt. */
    @GET
    @Path("tekst")
    @Produces({MediaType.TEXT_PLAIN, Probleem.MEDIATYPE})
    public Response tekst(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.tekst(vraag, inzage.tekst(ik.namens(), id));
    }

    /** Wat terugkwam is niet wat is aangeboden: hetzelfde gaat opnieuw uit. */
    @POST
    @Path("ongeldigverklaring")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verklaarOngeldig(@PathParam("id") UUID id, String inhoud) {
        loket.verklaarOngeldig(ik.namens(), id, Inhoud.lees(inhoud, Set.of("reden")).eis("reden"));
        return Antwoord.erna(Contractvorm.json(zicht.eis(id)));
    }

    static JsonObject json(Contractblad.Aanbod a, List<Contractblad.Handtekening> handtekeningen) {
        JsonArrayBuilder erbij = Json.createArrayBuilder();
        handtekeningen.stream()
                .filter(h -> h.volgnummer() == a.volgnummer())
                .forEach(h -> erbij.add(json(h)));
        return new Antwoord.Blok()
                .met("id", a.id())
                .met("volgnummer", a.volgnummer())
                .met("stuk", a.document())
                .met("hash", a.hash())
                .met("aangeboden", a.aangeboden())
                .met("tekenenTot", a.tekenenTot())
                .met("ongeldig", a.ongeldig())
                .met("reden", a.reden())
                .met("handtekeningen", erbij.build())
                .klaar();
    }

    private static JsonObject json(Contractblad.Handtekening h) {
        return new Antwoord.Blok()
                .met("kant", h.kant())
                .met("wijze", h.wijze())
                .met("past", h.past())
                .met("persoon", h.persoon())
                .met("mandaat", h.mandaat())
                .met("moment", h.moment())
                .met("stuk", h.document())
                .klaar();
    }
}
