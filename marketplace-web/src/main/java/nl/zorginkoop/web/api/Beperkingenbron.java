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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssignaal;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.web.aanmelden.Ik;

/** Cliëntenstop en schorsing: vragen of leggen, erover besluiten, en opheffen. */
@Path("contracten/{id}/beperkingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Beperkingenbron {
    private static final Set<String> BEPERKING =
            Set.of("soort", "signaal", "grond", "per", "gehoord");

    @Inject Beperkingsloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).beperkingen(), Beperkingenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(een(id, nr)));
    }

    /** Vraagt de aanbieder haar, dan geldt zij pas na toestemming. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beperk(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        UUID nr = loket.beperk(ik.namens(), id, opgave(inhoud));
        return Antwoord.gemaakt(adres, nr, een(id, nr).status());
    }

    /** De gemeente stemt in met de stop die een aanbieder vroeg, of niet. */
    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        boolean ja = Inhoud.lees(inhoud, Set.of("toestemming")).ja("toestemming");
        een(id, nr);
        if (ja) {
            loket.stemIn(ik.namens(), nr);
        } else {
            loket.wijsAf(ik.namens(), nr);
        }
        return Antwoord.erna(json(een(id, nr)));
    }

    @POST
    @Path("{nr}/opheffing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hefOp(@PathParam("id") UUID id, @PathParam("nr") UUID nr, String inhoud) {
        String reden = Inhoud.lees(inhoud, Set.of("reden")).eis("reden");
        een(id, nr);
        loket.hefOp(ik.namens(), nr, reden);
        return Antwoord.erna(json(een(id, nr)));
    }

    private Contractblad.Beperking een(UUID id, UUID nr) {
        return Contractzicht.een(zicht.eis(id).beperkingen(), r -> r.id().equals(nr));
    }

    static Beperkingsopgave opgave(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, BEPERKING);
        return new Beperkingsopgave(
                in.keuze("soort", Beperkingssoort.class),
                in.isLeeg("signaal") ? null : in.keuze("signaal", Beperkingssignaal.class).name(),
                in.eis("grond", 4000),
                in.eisDag("per"),
                in.dag("gehoord"));
    }

    static JsonObject json(Contractblad.Beperking b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("soort", b.soort())
                .met("signaal", b.signaal())
                .met("grond", b.grond())
                .met("gemeld", b.gemeld())
                .met("per", b.gevraagdPer())
                .met("begin", b.begin())
                .met("eind", b.eind())
                .met("opgehevenOm", b.beeindigdOm())
                .met("status", b.status())
                .klaar();
    }
}
