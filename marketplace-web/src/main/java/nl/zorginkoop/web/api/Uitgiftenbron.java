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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.contracting.uitgifte.Keuzeopgave;
import nl.zorginkoop.contracting.uitgifte.Uitgifteblad;
import nl.zorginkoop.contracting.uitgifte.Uitgifteloket;
import nl.zorginkoop.contracting.uitgifte.Uitgifteoverzicht;
import nl.zorginkoop.contracting.uitgifte.Uitgifteregelrij;
import nl.zorginkoop.contracting.uitgifte.Uitgifterij;
import nl.zorginkoop.contracting.uitgifte.Uitgiftesoort;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Veel toewijzingen in één handeling. Een antwoord noemt niemand: het nummer van de regel en dat
 * van de toewijzing volstaan.
 */
@Path("uitgiften")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Uitgiftenbron {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzingen afgeven");

    @Inject Uitgifteloket loket;
    @Inject Uitgifteoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.uitgiften(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("toestand", "soort"))),
                u -> json(u).klaar());
    }

    /** Kiest lopende toewijzingen om te verlengen of om te zetten; er gaat nog niets weg. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response kies(String inhoud, @Context UriInfo adres) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of(
                                "soort",
                                "naam",
                                "wet",
                                "productcode",
                                "eindVan",
                                "eindTot",
                                "nieuwEind",
                                "vanaf",
                                "nieuweCode",
                                "reden"));
        return Antwoord.gemaakt(
                adres,
                loket.kies(
                        ik.namens(),
                        new Keuzeopgave(
                                in.keuze("soort", Uitgiftesoort.class),
                                in.eis("naam", 120),
                                in.keuze("wet", Wet.class),
                                in.eis("productcode", 5),
                                in.dag("eindVan"),
                                in.dag("eindTot"),
                                in.dag("nieuwEind"),
                                in.dag("vanaf"),
                                in.tekst("nieuweCode", 5),
                                in.keuze("reden", Wijzigreden.class))),
                "KLAARGEZET");
    }

    /** Biedt een lijst nieuwe toewijzingen aan; elke rij wordt nagekeken, er gaat nog niets weg. */
    @POST
    @Path("lijst")
    @Consumes("text/csv")
    public Response legLijst(
            InputStream lijst, @QueryParam("naam") String naam, @Context UriInfo adres) {
        return Antwoord.gemaakt(
                adres.getBaseUriBuilder().path("uitgiften"),
                loket.legLijst(ik.namens(), DOEL, naam, lijst),
                "KLAARGEZET");
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, uitgifte(nr));
    }

    @GET
    @Path("{nr}/regels")
    public Response regels(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        uitgifte(nr);
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.regels(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand"))
                                .met("uitgifte", nr.toString())),
                Uitgiftenbron::json);
    }

    @POST
    @Path("{nr}/begin")
    public Response begin(@PathParam("nr") UUID nr) {
        loket.begin(ik.namens(), nr);
        return Antwoord.erna(uitgifte(nr));
    }

    @POST
    @Path("{nr}/stop")
    public Response stop(@PathParam("nr") UUID nr) {
        loket.stop(ik.namens(), nr);
        return Antwoord.erna(uitgifte(nr));
    }

    @POST
    @Path("{nr}/opnieuw")
    public Response biedOpnieuwAan(@PathParam("nr") UUID nr) {
        loket.biedOpnieuwAan(ik.namens(), nr);
        return Antwoord.erna(uitgifte(nr));
    }

    private JsonObject uitgifte(UUID nr) {
        Uitgifteblad blad = overzicht.uitgifte(ik.namens(), nr).orElseThrow(NotFoundException::new);
        return json(blad.rij())
                .met("berichten", blad.berichten())
                .met("verzonden", blad.verzonden())
                .met("beantwoord", blad.beantwoord())
                .met("afgekeurd", blad.afgekeurd())
                .met("fout", blad.fout())
                .klaar();
    }

    private static Antwoord.Blok json(Uitgifterij u) {
        return new Antwoord.Blok()
                .met("id", u.id())
                .met("soort", u.soort())
                .met("naam", u.naam())
                .met("wet", u.wet())
                .met("productcode", u.productcode())
                .met("eindVan", u.eindVan())
                .met("eindTot", u.eindTot())
                .met("nieuwEind", u.nieuwEind())
                .met("vanaf", u.vanaf())
                .met("nieuweCode", u.nieuweCode())
                .met("toestand", u.toestand())
                .met("regels", u.regels())
                .met("gedaan", u.gedaan())
                .met("niet", u.niet())
                .met("aangemaakt", u.aangemaakt())
                .met("begonnen", u.begonnen())
                .met("geeindigd", u.geeindigd());
    }

    private static JsonObject json(Uitgifteregelrij r) {
        return new Antwoord.Blok()
                .met("nr", r.nr())
                .met("toewijzing", r.toewijzingnummer())
                .met("wet", r.wet())
                .met("product", r.product())
                .met("begin", r.begin())
                .met("eind", r.eind())
                .met("stand", r.stand())
                .met("reden", r.reden())
                .met("uitleg", r.uitleg())
                .klaar();
    }
}
