package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.contracting.opgave.Opgavebus;
import nl.zorginkoop.contracting.opgave.Opgaveloket;
import nl.zorginkoop.contracting.opgave.Opgaveproduct;
import nl.zorginkoop.contracting.opgave.Opgaveregel;
import nl.zorginkoop.contracting.opgave.Opgaveuitkomst;
import nl.zorginkoop.contracting.opgave.Vraag;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Starten, stoppen en vragen zonder zelf een bericht te schrijven. Elke opgave wordt een bericht en
 * krijgt hetzelfde antwoord; met {@code proef=true} gaat er niets uit.
 */
@Path("opgaven")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Opgavenbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("start, stop en verzoek van een aanbieder");

    @Inject Opgavebus bus;
    @Inject Opgaveloket loket;
    @Inject Ik ik;

    @POST
    @Path("starts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(
            String inhoud,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("proef") @DefaultValue("false") String proef,
            @Context UriInfo adres) {
        return neem(Opgavelezer.starts(inhoud), sleutel, proef, adres);
    }

    @POST
    @Path("stops")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stop(
            String inhoud,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("proef") @DefaultValue("false") String proef,
            @Context UriInfo adres) {
        return neem(Opgavelezer.stops(inhoud), sleutel, proef, adres);
    }

    @POST
    @Path("verzoeken")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verzoek(
            String inhoud,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("proef") @DefaultValue("false") String proef,
            @Context UriInfo adres) {
        return neem(Opgavelezer.verzoek(inhoud), sleutel, proef, adres);
    }

    @POST
    @Path("wijzigingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response wijziging(
            String inhoud,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("proef") @DefaultValue("false") String proef,
            @Context UriInfo adres) {
        return neem(Opgavelezer.wijziging(inhoud), sleutel, proef, adres);
    }

    /** Waar een verzoek over kan gaan. */
    @GET
    @Path("producten")
    public Response producten(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, loket.producten(ik.namens()), Opgavenbron::json);
    }

    /** Alles van één cliënt, met wat er al gemeld is; zonder wie het is. */
    @GET
    @Path("toewijzingen/{nr}")
    public Response stand(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag,
                adres,
                loket.stand(ik.namens(), DOEL, nr).orElseThrow(NotFoundException::new).regels(),
                Opgavenbron::json);
    }

    /** Het antwoord op een verstuurde opgave, in woorden. */
    @GET
    @Path("{nr}")
    public Response uitkomst(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(
                vraag,
                json(
                        bus.uitkomst(ik.namens(), DOEL, nr, ik.getLocale())
                                .orElseThrow(NotFoundException::new)));
    }

    private Response neem(Vraag vraag, String sleutel, String proef, UriInfo adres) {
        if (Waarde.ja("proef", proef)) {
            List<Bezwaar> bezwaren = bus.proef(ik.namens(), DOEL, vraag);
            return Antwoord.erna(
                    new Antwoord.Blok()
                            .met("mogelijk", bezwaren.isEmpty())
                            .met("bezwaren", Antwoord.rij(bezwaren, Opgavenbron::json))
                            .klaar());
        }
        return Inleverbewijs.aangenomen(
                adres,
                "opgaven",
                bus.verstuur(ik.namens(), DOEL, vraag, Inleverbewijs.sleutel(sleutel)));
    }

    private static JsonObject json(Bezwaar b) {
        return new Antwoord.Blok()
                .met("onderdeel", b.plaats() == Bezwaar.GEHEEL ? null : b.plaats() + 1)
                .met("code", b.code())
                .met("wat", b.wat())
                .met("herstel", b.herstel())
                .klaar();
    }

    private static JsonObject json(Opgaveproduct p) {
        return new Antwoord.Blok()
                .met("gemeente", p.gemeente())
                .met("gemeentenaam", p.gemeentenaam())
                .met("wet", p.wet())
                .met("categorie", p.categorie())
                .met("productcode", p.productcode())
                .met("naam", p.naam())
                .klaar();
    }

    private static JsonObject json(Opgaveregel r) {
        return new Antwoord.Blok()
                .met("toewijzing", r.toewijzing())
                .met("nummer", r.nummer())
                .met("product", r.product())
                .met("begin", r.begin())
                .met("eind", r.eind())
                .met("stand", r.stand())
                .met("leveringen", Antwoord.rij(r.leveringen(), Opgavenbron::json))
                .klaar();
    }

    private static JsonObject json(Opgaveregel.Levering l) {
        return new Antwoord.Blok()
                .met("begin", l.begin())
                .met("tijdelijkEind", l.tijdelijkEind())
                .met("eind", l.eind())
                .met("reden", l.reden())
                .klaar();
    }

    private static JsonObject json(Opgaveuitkomst u) {
        return new Antwoord.Blok()
                .met("id", u.bericht().id())
                .met("stand", u.stand())
                .met("berichtsoort", u.bericht().berichtsoort())
                .met("identificatie", u.bericht().identificatie())
                .met("antwoordSoort", u.bericht().antwoordSoort())
                .met("antwoordVerzonden", u.bericht().antwoordVerzonden())
                .met("reden", u.bericht().reden())
                .met("bezwaren", Antwoord.rij(u.bezwaren(), Opgavenbron::json))
                .met("delen", Antwoord.rij(u.delen(), Opgavenbron::json))
                .klaar();
    }

    private static JsonObject json(Opgaveuitkomst.Deel d) {
        return new Antwoord.Blok()
                .met("soort", d.regel().soort())
                .met("nummer", d.regel().nummer())
                .met("kenmerk", d.regel().kenmerk())
                .met("product", d.regel().product())
                .met("begin", d.regel().begin())
                .met("eind", d.regel().eind())
                .met("reden", d.regel().reden())
                .met("ingetrokken", d.regel().verwijderd())
                .met("bezwaren", Antwoord.rij(d.bezwaren(), Opgavenbron::json))
                .klaar();
    }
}
