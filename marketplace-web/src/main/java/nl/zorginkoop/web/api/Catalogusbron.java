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
import nl.zorginkoop.contracting.catalogus.Catalogusoverzicht;
import nl.zorginkoop.contracting.catalogus.Interventie;
import nl.zorginkoop.contracting.catalogus.Interventieloket;
import nl.zorginkoop.contracting.catalogus.Interventieopgave;
import nl.zorginkoop.contracting.catalogus.Regisseurbeeld;
import nl.zorginkoop.contracting.catalogus.Verwijzing;
import nl.zorginkoop.contracting.catalogus.Verwijzingsoverzicht;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;

/** De catalogus: interventies, wie ze levert, en naar wie er verwezen is. */
@Path("catalogus")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Catalogusbron {
    @Inject Interventieloket loket;
    @Inject Catalogusoverzicht overzicht;
    @Inject Verwijzingsoverzicht verwijzingen;
    @Inject Ik ik;

    @GET
    @Path("interventies")
    public Response interventies(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.interventies(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("wet", "doelgroep"))),
                Catalogusbron::json);
    }

    @POST
    @Path("interventies")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response maak(String inhoud, @Context UriInfo adres) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of("naam", "wet", "productcode", "doelgroep", "omschrijving", "van"));
        UUID id =
                loket.maak(
                        ik.namens(),
                        new Interventieopgave(
                                in.eis("naam", 200),
                                Waarde.keuze("wet", in.eis("wet"), Wet.class),
                                in.eis("productcode", 5),
                                Waarde.keuze("doelgroep", in.eis("doelgroep"), Kenmerk.class),
                                in.eis("omschrijving", 2000),
                                in.eisDag("van")));
        return Antwoord.gemaakt(adres, id, "OPEN");
    }

    @GET
    @Path("interventies/{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(interventie(nr)));
    }

    @POST
    @Path("interventies/{nr}/einde")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beeindig(@PathParam("nr") UUID nr, String inhoud) {
        loket.beeindig(ik.namens(), nr, Inhoud.lees(inhoud, Set.of("tot")).eisDag("tot"));
        return Antwoord.erna(json(interventie(nr)));
    }

    /** Wie een interventie levert, in neutrale volgorde. */
    @GET
    @Path("aanbod")
    public Response aanbod(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.zoek(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(),
                                List.of(
                                        "interventie",
                                        "startdag",
                                        "wijk",
                                        "postcode",
                                        "taal",
                                        "toegang",
                                        "doelgroep",
                                        "wachttijd",
                                        "tarief"))),
                Keuzenbron::json);
    }

    @POST
    @Path("tevredenheid")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legTevredenheidVast(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbieder", "wet", "jaar", "aantal", "cijfer"));
        loket.legTevredenheidVast(
                ik.namens(),
                in.agb("aanbieder"),
                Waarde.keuze("wet", in.eis("wet"), Wet.class),
                in.heel("jaar"),
                in.heel("aantal"),
                in.getal("cijfer"));
        return Response.noContent().build();
    }

    /** Naar wie er verwezen is; een aanbieder leest alleen zijn eigen rijen. */
    @GET
    @Path("verwijzingen")
    public Response verwijzingen(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                verwijzingen.verwijzingen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of())),
                Catalogusbron::json);
    }

    /** Hoe keuzes bij regisseurs verdeeld zijn. */
    @GET
    @Path("regisseurs")
    public Response regisseurs(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                verwijzingen.regisseurs(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("uitschieter"))),
                Catalogusbron::json);
    }

    private Interventie interventie(UUID nr) {
        return overzicht.interventie(ik.namens(), nr).orElseThrow(NotFoundException::new);
    }

    private static JsonObject json(Interventie i) {
        return new Antwoord.Blok()
                .met("id", i.id())
                .met("naam", i.naam())
                .met("wet", i.wet())
                .met("productcode", i.productcode())
                .met("product", i.product())
                .met("doelgroep", i.doelgroep())
                .met("omschrijving", i.omschrijving())
                .met("van", i.van())
                .met("tot", i.tot())
                .met("leveranciers", i.contracten())
                .klaar();
    }

    private static JsonObject json(Verwijzing v) {
        return new Antwoord.Blok()
                .met("gemeente", v.gemeente())
                .met("aanbieder", v.agb())
                .met("naam", v.naam())
                .met("getoond", v.getoond())
                .met("gekozen", v.gekozen())
                .met("geadviseerd", v.geadviseerd())
                .met("geweigerd", v.geweigerd())
                .met("buitenPlicht", v.buitenPlicht())
                .met("geenReactie", v.geenReactie())
                .klaar();
    }

    private static JsonObject json(Regisseurbeeld r) {
        return new Antwoord.Blok()
                .met("regisseur", r.regisseur())
                .met("getoond", r.getoond())
                .met("gekozen", r.gekozen())
                .met("geadviseerd", r.geadviseerd())
                .met("aanbieders", r.aanbieders())
                .met("opvallend", r.opvallend())
                .met("aandeel", r.aandeel())
                .met("uitschieter", r.isUitschieter())
                .klaar();
    }
}
