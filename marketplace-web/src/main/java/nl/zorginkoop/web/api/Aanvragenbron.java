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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagloket;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagreden;
import nl.zorginkoop.contracting.toelating.Aanvraagrij;
import nl.zorginkoop.contracting.toelating.Aanvraagrol;
import nl.zorginkoop.contracting.toelating.Aanvraagveld;
import nl.zorginkoop.contracting.toelating.Bezwaarloket;
import nl.zorginkoop.contracting.toelating.Conceptdelen;
import nl.zorginkoop.contracting.toelating.Conceptloket;
import nl.zorginkoop.contracting.toelating.Deelnemer;
import nl.zorginkoop.contracting.toelating.Deelnemeropgave;
import nl.zorginkoop.contracting.toelating.Gebrek;
import nl.zorginkoop.contracting.toelating.Keuze;
import nl.zorginkoop.contracting.toelating.Ontvangstbewijs;
import nl.zorginkoop.contracting.toelating.Verklaring;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Aanvragen om toegelaten te worden: hetzelfde formulier als op het scherm, deel voor deel. Wat er
 * niet bij staat blijft zoals het is.
 */
@Path("aanvragen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Aanvragenbron {
    private static final Map<String, Aanvraagveld> TEKSTEN =
            Map.of(
                    "motivatie", Aanvraagveld.MOTIVATIE,
                    "ondertekenaar", Aanvraagveld.ONDERTEKENAAR,
                    "functie", Aanvraagveld.FUNCTIE,
                    "ondertekend", Aanvraagveld.ONDERTEKEND);
    private static final Set<String> DELEN =
            Set.of(
                    "rol",
                    "producten",
                    "percelen",
                    "aanvaardeHash",
                    "verklaringen",
                    "deelnemers",
                    "motivatie",
                    "ondertekenaar",
                    "functie",
                    "ondertekend");

    private static final Set<String> DEELNEMER =
            Set.of("id", "soort", "naam", "agb", "kvk", "beroepOp", "penvoerder");

    @Inject Aanvraagoverzicht overzicht;
    @Inject Aanvraagloket loket;
    @Inject Conceptloket concept;
    @Inject Bezwaarloket bezwaren;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.aanvragen(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("status", "openstelling"))),
                Aanvragenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(String inhoud, @Context UriInfo adres) {
        UUID id =
                loket.begin(
                        ik.namens(),
                        Conceptlezer.lees(inhoud, Set.of("openstelling"))
                                .eisSleutel("openstelling"));
        return Antwoord.gemaakt(adres, id, "CONCEPT");
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, heel(ik.namens(), id));
    }

    /** Bewaart de delen die erin staan, samen: klopt er een niet, dan verandert er niets. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bewaar(@PathParam("id") UUID id, String inhoud, @Context Request vraag) {
        Namens n = ik.namens();
        Inhoud in = Conceptlezer.lees(inhoud, DELEN);
        concept.bewaar(
                n,
                id,
                new Conceptdelen(
                        in.heeft("rol") ? in.keuze("rol", Aanvraagrol.class) : null,
                        in.heeft("deelnemers") ? deelnemers(in) : null,
                        in.heeft("producten") ? in.teksten("producten") : null,
                        in.heeft("percelen") ? in.getallen("percelen") : null,
                        in.heeft("aanvaardeHash") ? in.eis("aanvaardeHash") : null,
                        in.heeft("verklaringen") ? verklaringen(n, id, in) : null,
                        velden(in)));
        return Antwoord.een(vraag, heel(n, id));
    }

    private static List<Conceptdelen.Deelnemerdeel> deelnemers(Inhoud in) {
        return in.objecten("deelnemers", DEELNEMER).stream()
                .map(
                        d ->
                                new Conceptdelen.Deelnemerdeel(
                                        d.heeft("id") ? d.eisSleutel("id") : UUID.randomUUID(),
                                        new Deelnemeropgave(
                                                d.keuze("soort", Deelnemer.Soort.class),
                                                d.tekst("naam"),
                                                d.tekst("agb"),
                                                d.tekst("kvk"),
                                                d.sleutel("beroepOp")),
                                        d.heeft("penvoerder") && d.ja("penvoerder")))
                .toList();
    }

    private List<Conceptdelen.Verklaringdeel> verklaringen(Namens n, UUID id, Inhoud in) {
        List<Verklaring> eisen = overzicht.verklaringen(n, id);
        return in.objecten("verklaringen", Set.of("artikel", "voldoet", "toelichting")).stream()
                .map(
                        v ->
                                new Conceptdelen.Verklaringdeel(
                                        eis(eisen, v.eis("artikel")),
                                        v.ja("voldoet"),
                                        v.tekst("toelichting")))
                .toList();
    }

    private static Map<Aanvraagveld, String> velden(Inhoud in) {
        Map<Aanvraagveld, String> velden = new EnumMap<>(Aanvraagveld.class);
        TEKSTEN.forEach(
                (naam, veld) -> {
                    if (in.heeft(naam)) {
                        velden.put(veld, in.tekst(naam));
                    }
                });
        return velden;
    }

    private static UUID eis(List<Verklaring> eisen, String artikel) {
        return eisen.stream()
                .filter(e -> e.artikel().equals(artikel))
                .map(Verklaring::voorwaarde)
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        "artikel",
                                        "Artikel "
                                                + artikel
                                                + " is hier geen eis: kies er een uit de"
                                                + " verklaringen."));
    }

    /** Legt een stuk uit het dossier bij de aanvraag, of levert het als de gemeente erom vroeg. */
    @POST
    @Path("{id}/bewijzen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legBewijs(@PathParam("id") UUID id, String inhoud) throws java.io.IOException {
        Namens n = ik.namens();
        Inhoud in = Conceptlezer.lees(inhoud, Set.of("stuk", "deelnemer", "artikel"));
        String artikel = in.tekst("artikel");
        UUID eis = artikel == null ? null : eis(overzicht.verklaringen(n, id), artikel);
        UUID stuk = in.eisSleutel("stuk");
        UUID deelnemer = in.sleutel("deelnemer");
        UUID bewijs =
                aanvraag(n, id).isConcept()
                        ? concept.legBewijs(n, id, stuk, deelnemer, eis)
                        : loket.leverBewijs(n, id, stuk, deelnemer, eis);
        return Response.status(Response.Status.CREATED)
                .entity(new Antwoord.Blok().met("id", bewijs).klaar().toString())
                .build();
    }

    /** Dient in; nog een keer geeft hetzelfde bewijs. */
    @POST
    @Path("{id}/indiening")
    public Response dienIn(@PathParam("id") UUID id, String inhoud) {
        if (inhoud != null && !inhoud.isBlank()) {
            Conceptlezer.lees(inhoud, Set.of());
        }
        Ontvangstbewijs bewijs = loket.dienIn(ik.namens(), id);
        return Response.status(Response.Status.CREATED).entity(json(bewijs).toString()).build();
    }

    @GET
    @Path("{id}/ontvangstbewijs")
    public Response bewijs(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(
                vraag,
                json(
                        overzicht
                                .ontvangstbewijs(ik.namens(), id)
                                .orElseThrow(Aanvragenbron::onbekend)));
    }

    @POST
    @Path("{id}/intrekking")
    public Response trekIn(@PathParam("id") UUID id) {
        loket.trekIn(ik.namens(), id);
        return Response.noContent().build();
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
        return Antwoord.een(
                vraag, Klachtvorm.een(klachten(id), klacht).orElseThrow(Aanvragenbron::onbekend));
    }

    /** Hetzelfde nog eens sturen geeft dezelfde klacht, zolang zij niet beantwoord is. */
    @POST
    @Path("{id}/klachten")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response klaag(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        String tekst = Conceptlezer.lees(inhoud, Set.of("tekst")).eis("tekst");
        return Antwoord.gemaakt(adres, bezwaren.klaag(ik.namens(), id, tekst), "ONTVANGEN");
    }

    private JsonArray klachten(UUID id) {
        Namens n = ik.namens();
        return Klachtvorm.rij(overzicht.klachten(n, aanvraag(n, id).id()));
    }

    private Aanvraag aanvraag(Namens n, UUID id) {
        return overzicht.aanvraag(n, id).orElseThrow(Aanvragenbron::onbekend);
    }

    private static Weigering onbekend() {
        return new Weigering(Aanvraagreden.ONBEKEND, Aanvraagreden.ONBEKEND.zin());
    }

    private JsonObject heel(Namens n, UUID id) {
        Aanvraag a = aanvraag(n, id);
        JsonObjectBuilder bouw = Json.createObjectBuilder(json(a));
        overzicht
                .stand(n, id)
                .ifPresent(
                        s ->
                                bouw.add(
                                        "stand",
                                        new Antwoord.Blok()
                                                .met("beurt", s.beurt())
                                                .met("stap", s.stap())
                                                .met("uiterlijk", s.uiterlijk())
                                                .klaar()));
        bouw.add("producten", keuzes(overzicht.producten(n, id)));
        bouw.add("percelen", keuzes(overzicht.percelen(n, id)));
        JsonArrayBuilder deelnemers = Json.createArrayBuilder();
        overzicht.deelnemers(n, id).forEach(d -> deelnemers.add(json(d)));
        bouw.add("deelnemers", deelnemers);
        JsonArrayBuilder verklaringen = Json.createArrayBuilder();
        overzicht.verklaringen(n, id).forEach(v -> verklaringen.add(json(v)));
        bouw.add("verklaringen", verklaringen);
        JsonArrayBuilder gebreken = Json.createArrayBuilder();
        List<Gebrek> lijst = a.isConcept() ? overzicht.gebreken(n, id) : List.of();
        lijst.forEach(
                g ->
                        gebreken.add(
                                new Antwoord.Blok()
                                        .met("code", g.soort())
                                        .met("artikel", g.artikel())
                                        .met("zin", g.zin())
                                        .klaar()));
        bouw.add("gebreken", gebreken);
        return bouw.build();
    }

    private static JsonArrayBuilder keuzes(List<Keuze> keuzes) {
        JsonArrayBuilder lijst = Json.createArrayBuilder();
        keuzes.forEach(
                k ->
                        lijst.add(
                                new Antwoord.Blok()
                                        .met("code", k.code())
                                        .met("naam", k.naam())
                                        .met("gekozen", k.gekozen())
                                        .klaar()));
        return lijst;
    }

    private static JsonObject json(Aanvraagrij a) {
        return new Antwoord.Blok()
                .met("id", a.id())
                .met("nummer", a.nummer())
                .met("gemeente", a.gemeentenaam())
                .met("openstelling", a.openstelling())
                .met("procedure", a.procedure())
                .met("rol", a.rol())
                .met("status", a.toestand())
                .met("begonnen", a.begonnen())
                .met("ingediend", a.ingediend())
                .met("sluit", a.sluit())
                .klaar();
    }

    private static JsonObject json(Aanvraag a) {
        return new Antwoord.Blok()
                .met("id", a.id())
                .met("nummer", a.nummer())
                .met("openstelling", a.openstelling())
                .met("rol", a.rol())
                .met("status", a.toestand())
                .met("aanvaardeHash", a.aanvaardeHash())
                .met("motivatie", a.motivatie())
                .met("ondertekenaar", a.ondertekenaar())
                .met("functie", a.functie())
                .met("ondertekend", a.ondertekend())
                .met("ingediend", a.ingediend())
                .met("hash", a.hash())
                .met("gestandTot", a.gestandTot())
                .met("gewijzigd", a.gewijzigd())
                .klaar();
    }

    private static JsonObject json(Deelnemer d) {
        return new Antwoord.Blok()
                .met("id", d.id())
                .met("soort", d.soort())
                .met("naam", d.naam())
                .met("agb", d.agb())
                .met("kvk", d.kvk())
                .met("penvoerder", d.penvoerder())
                .met("beroepOp", d.beroepOp())
                .klaar();
    }

    private static JsonObject json(Verklaring v) {
        return new Antwoord.Blok()
                .met("artikel", v.artikel())
                .met("kop", v.kop())
                .met("eis", v.eis())
                .met("bewijs", v.bewijs())
                .met("voldoet", v.voldoet())
                .met("toelichting", v.toelichting())
                .klaar();
    }

    private static JsonObject json(Ontvangstbewijs b) {
        return new Antwoord.Blok()
                .met("aanvraag", b.aanvraag())
                .met("nummer", b.nummer())
                .met("ontvangen", b.ontvangen())
                .met("inBehandeling", b.inBehandeling())
                .met("hash", b.hash())
                .met("gestandTot", b.gestandTot())
                .met("tekst", b.tekst())
                .klaar();
    }
}
