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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Beoordelingsloket;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Beoordelingsreden;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.contracting.toelating.Bezwaarloket;
import nl.zorginkoop.contracting.toelating.Geschilopgave;
import nl.zorginkoop.contracting.toelating.Herstelpunt;
import nl.zorginkoop.contracting.toelating.Oordeelopgave;
import nl.zorginkoop.contracting.toelating.Werkrij;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Aanvragen beoordelen met andere software: dezelfde lijst, hetzelfde dossier en dezelfde stappen
 * als op het scherm. Een stap die er al was wordt geweigerd en gebeurt geen tweede keer. Een
 * uitkomst is ook hier niet te sturen: zij volgt uit de oordelen (OH-01, OH-08).
 */
@Path("beoordelingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Beoordelingenbron {
    private static final Set<String> GESCHIL =
            Set.of("overProcedure", "geenSchikking", "beidenAkkoord", "bindend");

    @Inject Beoordelingsoverzicht overzicht;
    @Inject Beoordelingsloket loket;
    @Inject Besluitloket besluiten;
    @Inject Bezwaarloket bezwaren;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.werkvoorraad(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(),
                                List.of("status", "beurt", "openstelling"))),
                Beoordelingenbron::json);
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, stand(id));
    }

    @POST
    @Path("{id}/behandeling")
    public Response neemInBehandeling(@PathParam("id") UUID id) {
        return doe(id, n -> loket.neemInBehandeling(n, id));
    }

    /** Alles wat te herstellen is in een keer; per eis is er een kans. */
    @POST
    @Path("{id}/herstel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vraagHerstel(@PathParam("id") UUID id, String inhoud) {
        List<Herstelpunt> punten =
                Inhoud.lees(inhoud, Set.of("punten"))
                        .gevuld("punten")
                        .objecten("punten", Set.of("eis", "wat"))
                        .stream()
                        .map(p -> new Herstelpunt(p.eisSleutel("eis"), p.eis("wat")))
                        .toList();
        return doe(id, n -> loket.vraagHerstel(n, id, punten));
    }

    @POST
    @Path("{id}/bewijsverzoek")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vraagBewijs(@PathParam("id") UUID id, String inhoud) {
        List<UUID> eisen = Inhoud.lees(inhoud, Set.of("eisen")).gevuld("eisen").sleutels("eisen");
        return doe(id, n -> loket.vraagBewijs(n, id, eisen));
    }

    @POST
    @Path("{id}/begin")
    public Response begin(@PathParam("id") UUID id) {
        return doe(id, n -> loket.begin(n, id));
    }

    @POST
    @Path("{id}/oordelen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response oordeel(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("eis", "bewijs", "oordeel", "reden"));
        Oordeelopgave opgave =
                new Oordeelopgave(
                        in.eisSleutel("eis"),
                        in.sleutel("bewijs"),
                        in.keuze("oordeel", Oordeelopgave.Oordeel.class),
                        in.tekst("reden"));
        return doe(id, n -> loket.oordeel(n, id, opgave));
    }

    /** Een ander leest een nee na. */
    @POST
    @Path("{id}/oordelen/{oordeel}/tegenlezing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response leesTegen(
            @PathParam("id") UUID id, @PathParam("oordeel") UUID oordeel, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("akkoord", "reden"));
        boolean akkoord = in.ja("akkoord");
        if (!akkoord && in.tekst("reden") == null) {
            throw new OngeldigeWaarde("reden", "Schrijf op waarom u het niet eens bent.");
        }
        return doe(id, n -> loket.leesTegen(n, oordeel, akkoord, in.tekst("reden")));
    }

    @POST
    @Path("{id}/voornemen")
    public Response neemVoornemen(@PathParam("id") UUID id) {
        return doe(id, n -> besluiten.neemVoornemen(n, id));
    }

    @POST
    @Path("{id}/besluit")
    public Response besluit(@PathParam("id") UUID id) {
        return doe(id, n -> besluiten.besluit(n, id));
    }

    /** Na een uitspraak, een advies of een gegronde klacht: opnieuw beoordelen. */
    @POST
    @Path("{id}/voornemen/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trekVoornemenIn(@PathParam("id") UUID id, String inhoud) {
        String reden = Inhoud.lees(inhoud, Set.of("reden")).eis("reden");
        return doe(id, n -> besluiten.trekVoornemenIn(n, id, reden));
    }

    @POST
    @Path("{id}/bibob")
    public Response vraagBibob(@PathParam("id") UUID id) {
        return doe(id, n -> loket.vraagBibob(n, id));
    }

    /** Sluit het onderzoek: het formulier kwam, of het kwam niet op tijd. */
    @POST
    @Path("{id}/bibob/afsluiting")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sluitBibob(@PathParam("id") UUID id, String inhoud) {
        boolean ontvangen = Inhoud.lees(inhoud, Set.of("ontvangen")).ja("ontvangen");
        return doe(id, n -> loket.sluitBibob(n, id, ontvangen));
    }

    @POST
    @Path("{id}/kortgeding")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meldKortGeding(@PathParam("id") UUID id, String inhoud) {
        LocalDate dagvaarding = Inhoud.lees(inhoud, Set.of("dagvaarding")).eisDag("dagvaarding");
        return doe(id, n -> bezwaren.meldKortGeding(n, id, dagvaarding));
    }

    @POST
    @Path("{id}/kortgeding/uitspraak")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legUitspraakVast(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitspraak", "toegewezen"));
        LocalDate uitspraak = in.eisDag("uitspraak");
        boolean toegewezen = in.ja("toegewezen");
        return doe(id, n -> bezwaren.legUitspraakVast(n, id, uitspraak, toegewezen));
    }

    @POST
    @Path("{id}/klachten/{klacht}/antwoord")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beslisKlacht(
            @PathParam("id") UUID id, @PathParam("klacht") UUID klacht, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "antwoord"));
        Bezwaarloket.Klachtuitkomst uitkomst =
                in.keuze("uitkomst", Bezwaarloket.Klachtuitkomst.class);
        String antwoord = in.eis("antwoord");
        return over(id, klacht, n -> bezwaren.beslisKlacht(n, klacht, uitkomst, antwoord));
    }

    /** Een afgewezen klacht naar de Geschillencommissie, als alle voorwaarden vervuld zijn. */
    @POST
    @Path("{id}/klachten/{klacht}/geschil")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legGeschilVoor(
            @PathParam("id") UUID id, @PathParam("klacht") UUID klacht, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, GESCHIL);
        Geschilopgave opgave =
                new Geschilopgave(
                        in.ja("overProcedure"),
                        in.ja("geenSchikking"),
                        in.ja("beidenAkkoord"),
                        in.ja("bindend"));
        return over(id, klacht, n -> bezwaren.legGeschilVoor(n, klacht, opgave));
    }

    @POST
    @Path("{id}/klachten/{klacht}/geschil/advies")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legAdviesVast(
            @PathParam("id") UUID id, @PathParam("klacht") UUID klacht, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("dag", "gelijk", "kern"));
        LocalDate dag = in.eisDag("dag");
        boolean gelijk = in.ja("gelijk");
        String kern = in.eis("kern");
        return over(id, klacht, n -> bezwaren.legAdviesVast(n, klacht, dag, gelijk, kern));
    }

    // Een klacht over een andere aanvraag is er onder dit adres niet.
    private Response over(UUID id, UUID klacht, Consumer<Namens> werk) {
        if (dossier(id).klachten().stream().noneMatch(k -> k.id().equals(klacht))) {
            throw onbekend();
        }
        return doe(id, werk);
    }

    private Response doe(UUID id, Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return Response.ok(stand(id).toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private JsonObject stand(UUID id) {
        return Beoordelingsvorm.json(
                dossier(id),
                besluiten.eisen(ik.namens(), id),
                besluiten.tegen(ik.namens(), id).orElse(null),
                besluiten.voornemen(ik.namens(), id).orElse(null));
    }

    private Beoordelingsdossier dossier(UUID id) {
        return overzicht.dossier(ik.namens(), id).orElseThrow(Beoordelingenbron::onbekend);
    }

    private static Weigering onbekend() {
        return new Weigering(Beoordelingsreden.ONBEKEND, Beoordelingsreden.ONBEKEND.zin());
    }

    private static JsonObject json(Werkrij w) {
        return new Antwoord.Blok()
                .met("id", w.id())
                .met("nummer", w.nummer())
                .met("aanbieder", w.aanbiedernaam())
                .met("procedure", w.procedure())
                .met("status", w.toestand())
                .met("stap", w.stap())
                .met("vanMij", w.vanMij())
                .met("ingediend", w.ingediend())
                .met("uiterlijk", w.uiterlijk())
                .met("gestandTot", w.gestandTot())
                .klaar();
    }
}
