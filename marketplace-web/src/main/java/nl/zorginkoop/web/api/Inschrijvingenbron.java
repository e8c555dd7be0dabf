package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gespreksloket;
import nl.zorginkoop.contracting.aanbesteding.Gespreksstap;
import nl.zorginkoop.contracting.aanbesteding.Gunningsbezwaarloket;
import nl.zorginkoop.contracting.aanbesteding.Inschrijfdelen;
import nl.zorginkoop.contracting.aanbesteding.Inschrijvingrij;
import nl.zorginkoop.contracting.aanbesteding.Inschrijvingsbewijs;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijving;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijvingloket;
import nl.zorginkoop.contracting.aanbesteding.Scorestand;
import nl.zorginkoop.contracting.aanbesteding.Weegloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.web.aanmelden.Ik;

/** Inschrijven op een perceel, en wat de gemeente erover beslist als de enveloppen open zijn. */
@Path("aanbestedingen/inschrijvingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Inschrijvingenbron {
    private static final Set<String> DELEN =
            Set.of("prijs", "antwoorden", "aanvaardeHash", "ondertekenaar", "functie");

    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Perceelinschrijvingloket loket;
    @Inject Weegloket wegen;
    @Inject Gunningsbezwaarloket bezwaren;
    @Inject Gespreksloket gesprekken;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.inschrijvingen(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("openstelling"))),
                Inschrijvingenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbesteding", "perceel"));
        UUID id = loket.begin(ik.namens(), in.eisSleutel("aanbesteding"), in.heel("perceel"));
        return Antwoord.gemaakt(adres, id, "CONCEPT");
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, heel(id));
    }

    /** Bewaart de delen die erin staan, samen: klopt er een niet, dan verandert er niets. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bewaar(@PathParam("id") UUID id, String inhoud, @Context Request vraag) {
        Inhoud in = Inhoud.lees(inhoud, DELEN);
        loket.bewaar(
                ik.namens(),
                id,
                new Inschrijfdelen(
                        in.heeft("prijs") ? in.bedrag("prijs") : null,
                        in.heeft("antwoorden") ? antwoorden(in) : null,
                        in.heeft("aanvaardeHash")
                                ? new Inschrijfdelen.Handtekening(
                                        in.eis("aanvaardeHash"),
                                        in.eis("ondertekenaar"),
                                        in.eis("functie"))
                                : null));
        return Antwoord.een(vraag, heel(id));
    }

    private static List<Inschrijfdelen.Antwoorddeel> antwoorden(Inhoud in) {
        return in.objecten("antwoorden", Set.of("criterium", "antwoord", "dossierstuk")).stream()
                .map(
                        a ->
                                new Inschrijfdelen.Antwoorddeel(
                                        a.eisSleutel("criterium"),
                                        a.eis("antwoord"),
                                        a.sleutel("dossierstuk")))
                .toList();
    }

    @POST
    @Path("{id}/indiening")
    public Response dienIn(@PathParam("id") UUID id) {
        return ok(json(loket.dienIn(ik.namens(), id)));
    }

    @GET
    @Path("{id}/ontvangstbewijs")
    public Response ontvangstbewijs(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, json(loket.ontvangstbewijs(ik.namens(), id)));
    }

    @POST
    @Path("{id}/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trekIn(@PathParam("id") UUID id, String inhoud) {
        loket.trekIn(ik.namens(), id, Inhoud.lees(inhoud, Set.of("reden")).tekst("reden"));
        return ok(heel(id));
    }

    @GET
    @Path("{id}/scores")
    public Response scores(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, scores(id));
    }

    @POST
    @Path("{id}/scores")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response geefScore(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("criterium", "punten", "reden"));
        wegen.geefScore(
                ik.namens(), id, in.eisSleutel("criterium"), in.getal("punten"), in.eis("reden"));
        return ok(scores(id));
    }

    /** Een ander kijkt mee. */
    @POST
    @Path("{id}/scores/{score}/bevestiging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bevestigScore(
            @PathParam("id") UUID id, @PathParam("score") UUID score, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("akkoord", "reden"));
        wegen.bevestigScore(ik.namens(), score, in.ja("akkoord"), in.tekst("reden"));
        return ok(scores(id));
    }

    @POST
    @Path("{id}/terzijde")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legTerzijde(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("eis", "reden"));
        wegen.legTerzijde(ik.namens(), id, in.eisSleutel("eis"), in.eis("reden"));
        return ok(heel(id));
    }

    @POST
    @Path("{id}/terzijde/bevestiging")
    public Response bevestigTerzijde(@PathParam("id") UUID id) {
        wegen.bevestigTerzijde(ik.namens(), id);
        return ok(heel(id));
    }

    /** Een dagvaarding van deze inschrijver; op tijd houdt zij elke gunning tegen. */
    @POST
    @Path("{id}/kortgeding")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meldKortGeding(@PathParam("id") UUID id, String inhoud) {
        bezwaren.meldKortGeding(
                ik.namens(), id, Inhoud.lees(inhoud, Set.of("dagvaarding")).eisDag("dagvaarding"));
        return ok(heel(id));
    }

    @POST
    @Path("{id}/kortgeding/uitspraak")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legUitspraakVast(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitspraak", "toegewezen"));
        bezwaren.legUitspraakVast(ik.namens(), id, in.eisDag("uitspraak"), in.ja("toegewezen"));
        return ok(heel(id));
    }

    @GET
    @Path("{id}/gesprek")
    public Response gesprek(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, gesprek(id));
    }

    /** Spreekt af met een uitgenodigde, of verzet de afspraak (EMVI3). */
    @POST
    @Path("{id}/gesprek")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("moment", "waar"));
        gesprekken.plan(ik.namens(), id, in.eisMoment("moment"), in.eis("waar"));
        return ok(gesprek(id));
    }

    @POST
    @Path("{id}/gesprek/verslag")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVerslagVast(@PathParam("id") UUID id, String inhoud) {
        String verslag = Inhoud.lees(inhoud, Set.of("verslag")).eis("verslag");
        gesprekken.legVerslagVast(ik.namens(), id, verslag);
        return ok(gesprek(id));
    }

    @POST
    @Path("{id}/gesprek/afwezigheid")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meldAfwezig(@PathParam("id") UUID id, String inhoud) {
        gesprekken.meldAfwezig(ik.namens(), id, Inhoud.lees(inhoud, Set.of("reden")).eis("reden"));
        return ok(gesprek(id));
    }

    /** De aanbieder hoeft geen gesprek; hij blijft uitgenodigd. */
    @POST
    @Path("{id}/gesprek/afzien")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response zieAf(@PathParam("id") UUID id, String inhoud) {
        gesprekken.zieAf(ik.namens(), id, Inhoud.lees(inhoud, Set.of("reden")).eis("reden"));
        return ok(gesprek(id));
    }

    private JsonObject gesprek(UUID id) {
        Namens n = ik.namens();
        UUID aanmelding = overzicht.inschrijving(n, id).orElseThrow(NotFoundException::new).id();
        JsonArrayBuilder stappen = Json.createArrayBuilder();
        for (Gespreksstap g : overzicht.gesprek(n, aanmelding)) {
            stappen.add(
                    new Antwoord.Blok()
                            .met("soort", g.soort())
                            .met("gesprek", g.gesprek())
                            .met("tekst", g.tekst())
                            .met("moment", g.moment())
                            .klaar());
        }
        return Json.createObjectBuilder().add("stappen", stappen).build();
    }

    @GET
    @Path("{id}/klachten")
    public Response klachten(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, Klachtvorm.lijst(klachten(id)));
    }

    @GET
    @Path("{id}/klachten/{klacht}")
    public Response klacht(
            @PathParam("id") UUID id, @PathParam("klacht") UUID klacht, @Context Request vraag) {
        return Antwoord.een(vraag, klacht(id, klacht));
    }

    /** Hetzelfde nog eens sturen geeft dezelfde klacht, zolang zij niet beantwoord is. */
    @POST
    @Path("{id}/klachten")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response klaag(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        String tekst = Inhoud.lees(inhoud, Set.of("tekst")).eis("tekst");
        return Antwoord.gemaakt(adres, bezwaren.klaag(ik.namens(), id, tekst), "ONTVANGEN");
    }

    /** Een klacht over een andere inschrijving is er onder dit adres niet. */
    @POST
    @Path("{id}/klachten/{klacht}/antwoord")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beslisKlacht(
            @PathParam("id") UUID id, @PathParam("klacht") UUID klacht, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "antwoord"));
        Gunningsbezwaarloket.Klachtuitkomst uitkomst =
                in.keuze("uitkomst", Gunningsbezwaarloket.Klachtuitkomst.class);
        String antwoord = in.eis("antwoord");
        klacht(id, klacht);
        bezwaren.beslisKlacht(ik.namens(), klacht, uitkomst, antwoord);
        return ok(klacht(id, klacht));
    }

    private JsonObject klacht(UUID id, UUID klacht) {
        return Klachtvorm.een(klachten(id), klacht).orElseThrow(NotFoundException::new);
    }

    private JsonArray klachten(UUID id) {
        Namens n = ik.namens();
        UUID inschrijving = overzicht.inschrijving(n, id).orElseThrow(NotFoundException::new).id();
        return Klachtvorm.rij(overzicht.klachten(n, inschrijving), k -> Klachtvorm.json(k));
    }

    private static Response ok(JsonObject inhoud) {
        return Response.ok(inhoud.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private JsonObject heel(UUID id) {
        Perceelinschrijving i =
                overzicht.inschrijving(ik.namens(), id).orElseThrow(NotFoundException::new);
        JsonArrayBuilder antwoorden = Json.createArrayBuilder();
        i.antwoorden()
                .forEach(
                        a ->
                                antwoorden.add(
                                        new Antwoord.Blok()
                                                .met("criterium", a.criterium())
                                                .met("antwoord", a.antwoord())
                                                .met("stuk", a.stuknaam())
                                                .met("document", a.document())
                                                .klaar()));
        JsonObjectBuilder bouw =
                Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("id", i.id())
                                .met("aanbesteding", i.openstelling())
                                .met("procedure", i.procedure())
                                .met("perceel", i.perceel())
                                .met("perceelnaam", i.perceelnaam())
                                .met("aanbieder", i.aanbiedernaam())
                                .met("agb", i.aanbieder().code())
                                .met("ronde", i.ronde())
                                .met("status", i.toestand())
                                .met("voorwaardenHash", i.setHash())
                                .met("aanvaard", i.aanvaard())
                                .met("ondertekenaar", i.ondertekenaar())
                                .met("functie", i.functie())
                                .met("prijs", i.prijs() == null ? null : i.prijs().bedrag())
                                .met("nietReeel", i.nietReeel())
                                .met("ontvangen", i.ingediend())
                                .met("hash", i.hash())
                                .met("gestandTot", i.gestandTot())
                                .klaar());
        return bouw.add("antwoorden", antwoorden).build();
    }

    private JsonObject scores(UUID id) {
        JsonArrayBuilder rijen = Json.createArrayBuilder();
        for (Scorestand s : overzicht.scores(ik.namens(), id)) {
            rijen.add(
                    new Antwoord.Blok()
                            .met("criterium", s.criterium())
                            .met("nr", s.nr())
                            .met("titel", s.titel())
                            .met("maximum", s.maximum())
                            .met("score", s.score())
                            .met("punten", s.punten())
                            .met("reden", s.reden())
                            .met("beoordelaar", s.beoordelaar())
                            .met("akkoord", s.akkoord())
                            .met("tweede", s.tweede())
                            .klaar());
        }
        return Json.createObjectBuilder().add("scores", rijen).build();
    }

    private static JsonObject json(Inschrijvingsbewijs b) {
        return new Antwoord.Blok()
                .met("inschrijving", b.inschrijving())
                .met("ontvangen", b.ontvangen())
                .met("hash", b.hash())
                .met("gestandTot", b.gestandTot())
                .met("nietReeel", b.nietReeel())
                .met("tekst", b.tekst())
                .klaar();
    }

    private static JsonObject json(Inschrijvingrij i) {
        return new Antwoord.Blok()
                .met("id", i.id())
                .met("aanbesteding", i.openstelling())
                .met("procedure", i.procedure())
                .met("gemeente", i.gemeentenaam())
                .met("perceel", i.perceel())
                .met("perceelnaam", i.perceelnaam())
                .met("ronde", i.ronde())
                .met("status", i.toestand())
                .met("ontvangen", i.ingediend())
                .met("sluit", i.sluit())
                .klaar();
    }
}
