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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Meldbewijs;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Meldingopgave;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.contracting.regie.Meldloket;
import nl.zorginkoop.contracting.regie.Oordeelopgave;
import nl.zorginkoop.contracting.regie.Zaak;
import nl.zorginkoop.contracting.regie.Zaakloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Meldingen en signalen, het oordeel erover en de zaak die erop volgt (SI-01 tot en met SI-03). */
@Path("meldingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Hulpmeldingenbron {
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak(
                    "meldingen en signalen beoordelen (Wmo 2015 art. 2.3.2, Jeugdwet art. 2.3)");
    private static final Set<String> VELDEN =
            Set.of(
                    "soort",
                    "bron",
                    "overNaam",
                    "overGeboren",
                    "contact",
                    "relatie",
                    "situatie",
                    "inhoud",
                    "spoed",
                    "domein");

    @Inject Meldingoverzicht overzicht;
    @Inject Meldloket loket;
    @Inject Zaakloket zaakloket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.meldingen(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("oordeel", "soort"))),
                Hulpmeldingenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(melding(nr)));
    }

    /** Wat ontbreekt aan de vijf gegevens staat in een antwoord, niet alleen het eerste. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(String inhoud, @Context UriInfo adres) {
        Meldbewijs bewijs = loket.meld(ik.namens(), opgave(inhoud));
        return Response.created(adres.getAbsolutePathBuilder().path(bewijs.id().toString()).build())
                .entity(
                        new Antwoord.Blok()
                                .met("id", bewijs.id())
                                .met("kenmerk", bewijs.kenmerk())
                                .klaar()
                                .toString())
                .build();
    }

    @POST
    @Path("{nr}/oordeel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response oordeel(@PathParam("nr") UUID nr, String inhoud) {
        loket.beoordeel(ik.namens(), DOEL, nr, oordeel(inhoud));
        return Antwoord.erna(json(melding(nr)));
    }

    @GET
    @Path("{nr}/zaak")
    public Response zaak(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(zaakVan(nr)));
    }

    /** Een andere route; de klok loopt door. */
    @POST
    @Path("{nr}/zaak/route")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response route(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("route", "reden"));
        zaakloket.kiesRoute(
                ik.namens(),
                zaakVan(nr).id(),
                in.keuze("route", Zaak.Route.class),
                in.eis("reden", 4000));
        return Antwoord.erna(json(zaakVan(nr)));
    }

    static Meldingopgave opgave(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, VELDEN);
        return new Meldingopgave(
                in.keuze("soort", Melding.Soort.class, null),
                in.keuze("bron", Melding.Bron.class, null),
                in.tekst("overNaam"),
                in.dag("overGeboren"),
                in.tekst("contact"),
                in.tekst("relatie"),
                in.tekst("situatie"),
                in.tekst("inhoud"),
                in.ja("spoed", false),
                in.keuze("domein", Melding.Domein.class, null));
    }

    static Oordeelopgave oordeel(String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud, Set.of("oordeel", "hulpvrager", "gezin", "wet", "route", "reden"));
        Melding.Oordeel oordeel = in.keuze("oordeel", Melding.Oordeel.class);
        return switch (oordeel) {
            case ONDERZOEK ->
                    Oordeelopgave.onderzoek(
                                    in.eisSleutel("hulpvrager"),
                                    in.keuze("wet", Wet.class),
                                    in.keuze("route", Zaak.Route.class))
                            .metGezin(in.sleutel("gezin"));
            case BIJ_GEZIN -> Oordeelopgave.bijGezin(in.eisSleutel("gezin"));
            default -> Oordeelopgave.zonderVervolg(oordeel, in.eis("reden", 4000));
        };
    }

    private Melding melding(UUID nr) {
        return overzicht.melding(ik.namens(), DOEL, nr).orElseThrow(NotFoundException::new);
    }

    private Zaak zaakVan(UUID nr) {
        UUID zaak = melding(nr).zaak();
        if (zaak == null) {
            throw new NotFoundException();
        }
        return overzicht.zaak(ik.namens(), DOEL, zaak).orElseThrow(NotFoundException::new);
    }

    static JsonObject json(Melding m) {
        return new Antwoord.Blok()
                .met("id", m.id())
                .met("kenmerk", m.kenmerk())
                .met("soort", m.soort())
                .met("bron", m.bron())
                .met("overNaam", m.overNaam())
                .met("overGeboren", m.overGeboren())
                .met("contact", m.contact())
                .met("relatie", m.relatie())
                .met("situatie", m.situatie())
                .met("inhoud", m.inhoud())
                .met("spoed", m.spoed())
                .met("domein", m.domein())
                .met("ontvangen", m.ontvangen())
                .met("door", m.door())
                .met("oordeel", m.oordeel())
                .met("reden", m.reden())
                .met("oordeelDoor", m.oordeelDoor())
                .met("hulpvrager", m.hulpvrager())
                .met("gezin", m.gezin())
                .met("zaak", m.zaak())
                .klaar();
    }

    static JsonObject json(Zaak z) {
        return new Antwoord.Blok()
                .met("id", z.id())
                .met("melding", z.melding())
                .met("kenmerk", z.kenmerk())
                .met("hulpvrager", z.hulpvrager())
                .met("naam", z.naam())
                .met("gezin", z.gezin())
                .met("wet", z.wet())
                .met("start", z.start())
                .met("uiterlijk", z.uiterlijk())
                .met("route", z.route())
                .met("stand", z.stand())
                .met("regisseur", z.regisseur())
                .klaar();
    }
}
