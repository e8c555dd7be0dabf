package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingrij;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Criteriumopgave;
import nl.zorginkoop.contracting.aanbesteding.Criteriumsoort;
import nl.zorginkoop.contracting.aanbesteding.Gespreksloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsgeding;
import nl.zorginkoop.contracting.aanbesteding.Gunningsloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodel;
import nl.zorginkoop.contracting.aanbesteding.Gunningsmodelloket;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand;
import nl.zorginkoop.contracting.aanbesteding.Gunningsvorm;
import nl.zorginkoop.contracting.aanbesteding.Modelopgave;
import nl.zorginkoop.contracting.aanbesteding.Perceelopgave;
import nl.zorginkoop.contracting.aanbesteding.Prijsformule;
import nl.zorginkoop.contracting.aanbesteding.Prijsvorm;
import nl.zorginkoop.contracting.aanbesteding.Selectie;
import nl.zorginkoop.contracting.aanbesteding.Weegloket;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * SAS-procedures: hoe er gegund wordt, en de stappen van opening tot gunning. Wie wint is ook hier
 * niet te sturen: dat volgt uit de punten.
 */
@Path("aanbestedingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Aanbestedingenbron {
    private static final Set<String> MODEL =
            Set.of(
                    "vorm",
                    "prijsvorm",
                    "totaal",
                    "drempel",
                    "gelijk",
                    "aanmeldenTot",
                    "gespreksonderwerpen",
                    "criteria",
                    "percelen");
    private static final Set<String> CRITERIUM =
            Set.of("nr", "titel", "soort", "gewicht", "wijze", "formule");
    private static final Set<String> PERCEEL =
            Set.of(
                    "nr",
                    "aantal",
                    "eenheid",
                    "beroepskracht",
                    "overhead",
                    "nietProductief",
                    "reisOpleiding",
                    "indexatie",
                    "gemeenteEisen",
                    "laag",
                    "hoog",
                    "uitnodigen");

    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Gunningsmodelloket modellen;
    @Inject Weegloket wegen;
    @Inject Gunningsloket gunnen;
    @Inject Gespreksloket gesprekken;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.aanbestedingen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of())),
                Aanbestedingenbron::json);
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, model(id));
    }

    /** Legt het hele model vast; een criterium dat er niet in staat, vervalt. */
    @PUT
    @Path("{id}/gunningsmodel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(@PathParam("id") UUID id, String inhoud, @Context Request vraag) {
        Inhoud in = Inhoud.lees(inhoud, MODEL);
        Modelopgave kop =
                new Modelopgave(
                        in.keuze("vorm", Gunningsvorm.class),
                        in.keuze("prijsvorm", Prijsvorm.class),
                        in.heel("totaal", 1000),
                        in.heel("drempel", 0),
                        in.isLeeg("gelijk") ? Modelopgave.GELIJK : in.tekst("gelijk"),
                        in.moment("aanmeldenTot"),
                        in.tekst("gespreksonderwerpen"));
        List<Criteriumopgave> criteria =
                in.heeft("criteria")
                        ? in.objecten("criteria", CRITERIUM).stream()
                                .map(Aanbestedingenbron::criterium)
                                .toList()
                        : List.of();
        List<Perceelopgave> percelen =
                in.objecten("percelen", PERCEEL).stream().map(Aanbestedingenbron::perceel).toList();
        modellen.legHeelVast(ik.namens(), id, kop, criteria, percelen);
        return Antwoord.een(vraag, model(id));
    }

    @POST
    @Path("{id}/opening")
    public Response open(@PathParam("id") UUID id) {
        wegen.openEnveloppen(ik.namens(), id);
        return ok(model(id));
    }

    /** De stand van een perceel, voor de gemeente. */
    @GET
    @Path("{id}/percelen/{nr}")
    public Response stand(
            @PathParam("id") UUID id, @PathParam("nr") int nr, @Context Request vraag) {
        return Antwoord.een(vraag, stand(id, nr));
    }

    /** Opent na de gesprekken het inschrijven (EMVI3). */
    @POST
    @Path("{id}/percelen/{nr}/inschrijfopening")
    public Response openInschrijving(@PathParam("id") UUID id, @PathParam("nr") int nr) {
        gesprekken.openInschrijving(ik.namens(), id, nr);
        return ok(stand(id, nr));
    }

    @POST
    @Path("{id}/percelen/{nr}/prijsopening")
    public Response openPrijzen(@PathParam("id") UUID id, @PathParam("nr") int nr) {
        wegen.openPrijzen(ik.namens(), id, nr);
        return ok(stand(id, nr));
    }

    @POST
    @Path("{id}/percelen/{nr}/loting")
    public Response loot(@PathParam("id") UUID id, @PathParam("nr") int nr) {
        wegen.loot(ik.namens(), id, nr);
        return ok(stand(id, nr));
    }

    @POST
    @Path("{id}/percelen/{nr}/voornemen")
    public Response neemVoornemen(@PathParam("id") UUID id, @PathParam("nr") int nr) {
        gunnen.neemVoornemen(ik.namens(), id, nr);
        return ok(stand(id, nr));
    }

    @POST
    @Path("{id}/percelen/{nr}/voornemen/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trekVoornemenIn(
            @PathParam("id") UUID id, @PathParam("nr") int nr, String inhoud) {
        gunnen.trekVoornemenIn(
                ik.namens(), id, nr, Inhoud.lees(inhoud, Set.of("reden")).eis("reden"));
        return ok(stand(id, nr));
    }

    @POST
    @Path("{id}/percelen/{nr}/gunning")
    public Response gun(@PathParam("id") UUID id, @PathParam("nr") int nr) {
        gunnen.gun(ik.namens(), id, nr);
        return ok(stand(id, nr));
    }

    private static Response ok(JsonObject inhoud) {
        return Response.ok(inhoud.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Criteriumopgave criterium(Inhoud in) {
        return new Criteriumopgave(
                in.heel("nr"),
                in.eis("titel"),
                in.keuze("soort", Criteriumsoort.class),
                in.heel("gewicht"),
                in.eis("wijze"),
                in.isLeeg("formule") ? null : in.keuze("formule", Prijsformule.class));
    }

    static Perceelopgave perceel(Inhoud in) {
        return new Perceelopgave(
                in.heel("nr"),
                in.isLeeg("aantal") ? null : in.heel("aantal"),
                in.eis("eenheid"),
                new Prijsopbouw(
                        in.bedrag("beroepskracht"),
                        in.bedrag("overhead"),
                        in.bedrag("nietProductief"),
                        in.bedrag("reisOpleiding"),
                        in.bedrag("indexatie"),
                        in.bedrag("gemeenteEisen")),
                grens(in, "laag"),
                grens(in, "hoog"),
                in.isLeeg("uitnodigen") ? null : in.heel("uitnodigen"));
    }

    private static Euro grens(Inhoud in, String veld) {
        return in.isLeeg(veld) ? null : in.bedrag(veld);
    }

    private JsonObject model(UUID id) {
        Gunningsmodel m = overzicht.model(ik.namens(), id).orElseThrow(NotFoundException::new);
        JsonArrayBuilder criteria = Json.createArrayBuilder();
        m.criteria().forEach(c -> criteria.add(json(c)));
        JsonArrayBuilder percelen = Json.createArrayBuilder();
        m.percelen().forEach(p -> percelen.add(json(p)));
        return Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("id", id)
                                .met("vorm", m.vorm())
                                .met("prijsvorm", m.prijsvorm())
                                .met("totaal", m.totaal())
                                .met("drempel", m.drempel())
                                .met("gelijk", m.gelijk())
                                .met("geopend", m.geopend())
                                .met("aanmeldenTot", m.aanmeldenTot())
                                .met("aanmeldingenOpen", m.aanmeldingenOpen())
                                .met("gespreksonderwerpen", m.gespreksonderwerpen())
                                .klaar())
                .add("criteria", criteria)
                .add("percelen", percelen)
                .build();
    }

    private JsonObject stand(UUID id, int nr) {
        Namens n = ik.namens();
        JsonArrayBuilder rijen = Json.createArrayBuilder();
        overzicht.stand(n, id, nr).forEach(s -> rijen.add(json(s)));
        Antwoord.Blok blok =
                new Antwoord.Blok()
                        .met("perceel", nr)
                        .met("tegen", gunnen.tegen(n, id, nr).orElse(null));
        overzicht
                .voornemen(n, id, nr)
                .ifPresent(
                        v ->
                                blok.met("mededeling", v.mededeling())
                                        .met("laatsteDag", v.laatsteDag())
                                        .met("gegund", v.gegund()));
        JsonArrayBuilder gedingen = Json.createArrayBuilder();
        overzicht.gedingen(n, id, nr).forEach(g -> gedingen.add(json(g)));
        JsonObjectBuilder heel = Json.createObjectBuilder(blok.klaar());
        overzicht.selectie(n, id, nr).ifPresent(s -> heel.add("selectie", json(s)));
        return heel.add("stand", rijen).add("gedingen", gedingen).build();
    }

    private static JsonObject json(Selectie s) {
        JsonArrayBuilder regels = Json.createArrayBuilder();
        s.regels()
                .forEach(
                        r ->
                                regels.add(
                                        new Antwoord.Blok()
                                                .met("aanmelding", r.aanmelding())
                                                .met("aanbieder", r.aanbieder())
                                                .met("uitkomst", r.uitkomst())
                                                .met("punten", r.punten())
                                                .met("plaats", r.plaats())
                                                .met("gesprek", r.gesprek())
                                                .klaar()));
        return Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("mededeling", s.mededeling())
                                .met("laatsteDag", s.laatsteDag())
                                .klaar())
                .add("regels", regels)
                .build();
    }

    private static JsonObject json(Aanbestedingrij a) {
        return new Antwoord.Blok()
                .met("id", a.openstelling())
                .met("nummer", a.nummer())
                .met("titel", a.titel())
                .met("gemeente", a.gemeentenaam())
                .met("status", a.toestand())
                .met("fase", a.fase())
                .met("vorm", a.vorm())
                .met("sluit", a.sluit())
                .met("geopend", a.geopend())
                .klaar();
    }

    private static JsonObject json(Gunningsmodel.Criterium c) {
        return new Antwoord.Blok()
                .met("id", c.id())
                .met("nr", c.nr())
                .met("titel", c.titel())
                .met("soort", c.soort())
                .met("gewicht", c.gewicht())
                .met("maximum", c.maximum())
                .met("wijze", c.wijze())
                .klaar();
    }

    private static JsonObject json(Gunningsmodel.Deel p) {
        return new Antwoord.Blok()
                .met("nr", p.nr())
                .met("naam", p.naam())
                .met("aantal", p.aantal())
                .met("eenheid", p.eenheid())
                .met("prijs", p.prijs().bedrag())
                .met("beroepskracht", p.opbouw().beroepskracht().bedrag())
                .met("overhead", p.opbouw().overhead().bedrag())
                .met("nietProductief", p.opbouw().nietProductief().bedrag())
                .met("reisOpleiding", p.opbouw().reisOpleiding().bedrag())
                .met("indexatie", p.opbouw().indexatie().bedrag())
                .met("gemeenteEisen", p.opbouw().gemeenteEisen().bedrag())
                .met("laag", p.laag() == null ? null : p.laag().bedrag())
                .met("hoog", p.hoog() == null ? null : p.hoog().bedrag())
                .met("uitnodigen", p.uitnodigen())
                .met("inschrijvenVanaf", p.inschrijvenVanaf())
                .met("prijzenOpen", p.prijzenOpen())
                .klaar();
    }

    private static JsonObject json(Gunningsgeding g) {
        return new Antwoord.Blok()
                .met("inschrijving", g.inschrijving())
                .met("aanbieder", g.aanbieder())
                .met("dagvaarding", g.dagvaarding())
                .met("opTijd", g.opTijd())
                .met("uitspraak", g.uitspraak())
                .met("toegewezen", g.toegewezen())
                .klaar();
    }

    private static JsonObject json(Gunningsstand s) {
        return new Antwoord.Blok()
                .met("inschrijving", s.inschrijving())
                .met("aanbieder", s.aanbiedernaam())
                .met("agb", s.aanbieder().code())
                .met("uitkomst", s.uitkomst())
                .met("kwaliteit", s.kwaliteit())
                .met("prijspunten", s.prijspunten())
                .met("totaal", s.totaal())
                .met("plaats", s.plaats())
                .klaar();
    }
}
