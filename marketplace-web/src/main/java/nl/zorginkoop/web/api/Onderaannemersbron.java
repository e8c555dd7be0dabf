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
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Onderaannemeropgave;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wie er onder een overeenkomst werkt: melden, en de toestemming van de gemeente. */
@Path("contracten/{id}/onderaannemers")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Onderaannemersbron {
    private static final Set<String> ONDERAANNEMER =
            Set.of("onder", "naam", "kvk", "zzp", "producten", "begin", "eind");
    private static final Pattern KVK = Pattern.compile("[0-9]{8}");

    @Inject Beperkingsloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, zicht.eis(id).onderaannemers(), Onderaannemersbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(een(id, nr)));
    }

    /** Wie geen zzp'er is, werkt pas na toestemming. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        UUID nr = loket.meldOnderaannemer(ik.namens(), id, opgave(inhoud));
        // De lijst is op naam en heeft een eind: wie erbij kwam kan erbuiten vallen.
        String status =
                zicht.eis(id).onderaannemers().stream()
                        .filter(o -> o.id().equals(nr))
                        .map(Contractblad.Onderaannemer::status)
                        .findFirst()
                        .orElse(null);
        return Antwoord.gemaakt(adres, nr, status);
    }

    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("toestemming", "besluit"));
        boolean ja = in.ja("toestemming");
        String besluit = in.eis("besluit");
        een(id, nr);
        loket.besluitOnderaannemer(ik.namens(), nr, ja, besluit);
        return Antwoord.erna(json(een(id, nr)));
    }

    private Contractblad.Onderaannemer een(UUID id, UUID nr) {
        return Contractzicht.een(zicht.eis(id).onderaannemers(), r -> r.id().equals(nr));
    }

    static Onderaannemeropgave opgave(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, ONDERAANNEMER);
        Periode periode = new Periode(in.eisDag("begin"), in.dag("eind"));
        return new Onderaannemeropgave(
                in.sleutel("onder"),
                in.eis("naam", 200),
                in.vorm("kvk", KVK, "Een KvK-nummer heeft acht cijfers."),
                in.ja("zzp", false),
                producten(in),
                periode.begin(),
                periode.eind());
    }

    // Het loket schrijft de codes achter elkaar met een spatie ertussen.
    private static List<String> producten(Inhoud in) {
        List<String> codes = in.gevuld("producten").teksten("producten");
        if (codes.stream().anyMatch(c -> !c.matches("\\S{1,20}"))) {
            throw new OngeldigeWaarde(
                    "producten", "Stuur in producten codes van 1 tot 20 tekens zonder spatie.");
        }
        return codes;
    }

    static JsonObject json(Contractblad.Onderaannemer o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("naam", o.naam())
                .met("kvk", o.kvk())
                .met("onder", o.onder())
                .met("producten", Antwoord.teksten(o.producten()))
                .met("begin", o.begin())
                .met("eind", o.eind())
                .met("besluit", o.besluit())
                .met("status", o.status())
                .klaar();
    }
}
