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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.contracting.catalogus.Keuze;
import nl.zorginkoop.contracting.catalogus.Keuzeloket;
import nl.zorginkoop.contracting.catalogus.Keuzeopening;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.catalogus.Kijkfilter;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Een hulpvrager laten kiezen. De lijst heeft één volgorde; geen parameter verandert haar of laat
 * iemand weg.
 */
@Path("keuzes")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Keuzenbron {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("een hulpvrager laten kiezen");

    @Inject Keuzeloket loket;
    @Inject Keuzeoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.keuzes(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("zaak", "stand"))),
                Keuzenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("zaak", "interventie", "start", "behoeften"));
        UUID id =
                loket.open(
                        ik.namens(),
                        new Keuzeopening(
                                in.eisSleutel("zaak"),
                                in.eisSleutel("interventie"),
                                in.eisDag("start"),
                                kenmerken(in, "behoeften")));
        return Antwoord.gemaakt(adres, id, "VOORBEREID");
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(keuze(nr)));
    }

    /** De laatst getoonde lijst. */
    @GET
    @Path("{nr}/lijst")
    public Response aanbieders(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.lijst(
                        ik.namens(), nr, Bladverzoek.van(adres.getQueryParameters(), List.of())),
                Keuzenbron::json);
    }

    @POST
    @Path("{nr}/lijst")
    public Response toon(@PathParam("nr") UUID nr) {
        loket.toon(ik.namens(), nr);
        return Antwoord.erna(json(keuze(nr)));
    }

    @POST
    @Path("{nr}/filter")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response filter(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("kenmerken", "wachttijd", "tarief"));
        loket.filter(
                ik.namens(),
                nr,
                new Kijkfilter(
                        kenmerken(in, "kenmerken"),
                        in.heeft("wachttijd") ? in.heel("wachttijd") : null,
                        in.heeft("tarief") ? in.bedrag("tarief") : null));
        return Antwoord.erna(json(keuze(nr)));
    }

    @POST
    @Path("{nr}/voorkeur")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response kies(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of("lijst", "aanbieder", "kiezer", "geadviseerd", "reden", "later"));
        loket.kies(ik.namens(), nr, voorkeur(in), !in.ja("later", false));
        return Antwoord.erna(json(keuze(nr)));
    }

    @POST
    @Path("{nr}/vraag")
    public Response vraag(@PathParam("nr") UUID nr) {
        loket.vraagBeschikbaarheid(ik.namens(), nr);
        return Antwoord.erna(json(keuze(nr)));
    }

    @POST
    @Path("{nr}/toewijzing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response wijsToe(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("eind", "volume", "eenheid", "frequentie"));
        loket.wijsToe(ik.namens(), DOEL, nr, in.dag("eind"), omvang(in));
        return Antwoord.erna(json(keuze(nr)));
    }

    /** Uit een besluit: opent, toont en bekijkt in een stap; loopt er al een, dan is het die. */
    @POST
    @Path("begin")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("regel", "interventie"));
        return Antwoord.vastgelegd(
                loket.begin(ik.namens(), in.eisSleutel("regel"), in.eisSleutel("interventie")));
    }

    /** Wie de client koos, en wat er toegewezen wordt zodra die aanbieder ja zegt. */
    @POST
    @Path("{nr}/bevestiging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bevestig(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of(
                                "lijst",
                                "aanbieder",
                                "kiezer",
                                "geadviseerd",
                                "reden",
                                "eind",
                                "volume",
                                "eenheid",
                                "frequentie"));
        loket.bevestig(ik.namens(), nr, voorkeur(in), in.dag("eind"), omvang(in));
        return Antwoord.erna(json(keuze(nr)));
    }

    /** Sluit een keuze die niemand afmaakt; een vraag die uitstaat wordt ingetrokken. */
    @POST
    @Path("{nr}/sluiting")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sluit(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("reden"));
        loket.sluit(ik.namens(), nr, in.eis("reden", 2000));
        return Antwoord.erna(json(keuze(nr)));
    }

    private static Voorkeur voorkeur(Inhoud in) {
        return new Voorkeur(
                in.eisSleutel("lijst"),
                in.agb("aanbieder"),
                Waarde.keuze("kiezer", in.eis("kiezer"), Voorkeur.Kiezer.class),
                in.heeft("geadviseerd") ? in.agb("geadviseerd") : null,
                in.eis("reden", 2000));
    }

    private static Omvang omvang(Inhoud in) {
        return new Omvang(
                in.heel("volume"),
                Eenheid.van(in.eis("eenheid")),
                Frequentie.van(in.eis("frequentie")));
    }

    private Keuze keuze(UUID nr) {
        return overzicht.keuze(ik.namens(), DOEL, nr).orElseThrow(NotFoundException::new);
    }

    private static Set<Kenmerk> kenmerken(Inhoud in, String veld) {
        Set<Kenmerk> kenmerken = new HashSet<>();
        in.teksten(veld).forEach(k -> kenmerken.add(Waarde.keuze(veld, k, Kenmerk.class)));
        return kenmerken;
    }

    // Zonder naam: wie het is staat bij de zaak.
    private static JsonObject json(Keuze k) {
        return new Antwoord.Blok()
                .met("id", k.id())
                .met("zaak", k.zaak())
                .met("interventie", k.interventienaam())
                .met("wet", k.wet())
                .met("productcode", k.productcode())
                .met("start", k.start())
                .met("behoeften", Antwoord.teksten(k.behoeften()))
                .met("regisseur", k.regisseur())
                .met("geopend", k.geopend())
                .met("stand", k.stand())
                .met("lijst", k.lijst())
                .met("hash", k.hash())
                .met("aanbieder", k.aanbieder())
                .met("kiezer", k.kiezer())
                .met("geadviseerd", k.geadviseerd())
                .met("uiterlijk", k.uiterlijk())
                .met("antwoord", k.antwoord())
                .met("vanaf", k.vanaf())
                .met("grond", k.grond())
                .met("toewijzing", k.toewijzing())
                .met("meteen", k.meteen())
                .met("sluitreden", k.sluitreden())
                .met(
                        "bekeken",
                        k.bekeken() == null
                                ? null
                                : Antwoord.teksten(
                                        k.bekeken().kenmerken().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList()))
                .klaar();
    }

    static JsonObject json(Aanbodrij a) {
        return new Antwoord.Blok()
                .met("aanbieder", a.agb().code())
                .met("naam", a.naam())
                .met("eerste", a.eerste())
                .met("wachttijd", a.wachttijd())
                .met("bijgewerkt", a.bijgewerkt())
                .met("afstand", a.afstand())
                .met("ruimte", a.ruimte())
                .met("cijfer", a.cijfer())
                .met("antwoorden", a.antwoorden())
                .met("tarief", Antwoord.bedrag(a.tarief()))
                .met("eenheid", a.eenheid())
                .met("kenmerken", Antwoord.teksten(a.kenmerken()))
                .met("redenen", Antwoord.teksten(a.redenen()))
                .met("past", a.past())
                .klaar();
    }
}
