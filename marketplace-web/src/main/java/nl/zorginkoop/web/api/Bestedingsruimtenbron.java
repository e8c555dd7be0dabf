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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Hoogteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Naarrato;
import nl.zorginkoop.contracting.bestedingsruimte.Planpunten;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtebundel;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtefactoren;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtegang;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtehoogte;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverlegloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtestand;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteuitkomst;
import nl.zorginkoop.web.aanmelden.Ik;

/** Bestedingsruimten met hun klok; gemeente en aanbieder lezen hetzelfde getal (INV-8.8). */
@Path("bestedingsruimten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Bestedingsruimtenbron {
    private static final int LANGST = 2000;
    private static final Set<String> VOORNEMEN =
            Set.of("overeenkomst", "vorm", "van", "aspecifiek", "proces", "zienswijzetot");
    private static final Set<String> OVERNAME =
            Set.of(
                    "overeenkomst",
                    "vorm",
                    "van",
                    "aspecifiek",
                    "proces",
                    "plafond",
                    "voornemen",
                    "zienswijzetot",
                    "besluit",
                    "plan",
                    "bron",
                    "hoogte",
                    "punten");
    private static final Set<String> HOOGTE =
            Set.of(
                    "jaarbedrag",
                    "wijze",
                    "onder",
                    "behoefte",
                    "omzet",
                    "clienten",
                    "groei",
                    "aanbod",
                    "prestatie",
                    "reactie",
                    "bovenBegroting");

    @Inject Ruimteloket loket;
    @Inject Ruimteoverlegloket overleg;
    @Inject Ruimteoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.ruimten(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand", "aanzet"))),
                Bestedingsruimtenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(ruimte(nr)));
    }

    @GET
    @Path("{nr}/stappen")
    public Response stappen(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.stappen(ik.namens(), nr), Bestedingsruimtenbron::json);
    }

    /** Maakt een voornemen bekend (1.5.2). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response maakBekend(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, VOORNEMEN);
        return Antwoord.gemaakt(
                adres,
                loket.maakBekend(ik.namens(), opgave(in, in.dag("zienswijzetot"))),
                "VOORNEMEN");
    }

    /** Zet een klok op een ruimte die al liep, met de dagen van toen. */
    @POST
    @Path("overnames")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response neemOver(String inhoud, @Context UriInfo adres) {
        Overgenomen o = overgenomen(inhoud);
        return Antwoord.gemaakt(
                adres.getBaseUriBuilder().path("bestedingsruimten"),
                loket.neemOver(
                        ik.namens(), o.opgave(), o.plafond(), o.vooraf(), o.hoogte(), o.punten()),
                "VAN_KRACHT");
    }

    /** Wat er over een lopende ruimte gestuurd wordt. */
    record Overgenomen(
            Ruimteopgave opgave,
            UUID plafond,
            Ruimteloket.Overname vooraf,
            Hoogteopgave hoogte,
            Planpunten punten) {}

    static Overgenomen overgenomen(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, OVERNAME);
        return new Overgenomen(
                opgave(in, in.dag("zienswijzetot")),
                in.eisSleutel("plafond"),
                new Ruimteloket.Overname(
                        in.eisDag("voornemen"),
                        in.eisDag("besluit"),
                        in.eisDag("plan"),
                        in.eis("bron", 400)),
                hoogte(in.object("hoogte", HOOGTE)),
                Ruimteplannenbron.punten(in.object("punten", Ruimteplannenbron.PUNTEN)));
    }

    @GET
    @Path("{nr}/hoogte")
    public Response hoogte(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(
                vraag, json(overzicht.hoogte(ik.namens(), nr).orElseThrow(NotFoundException::new)));
    }

    /** Het besluit over hoogte en duur, met een reactie op de zienswijze. */
    @POST
    @Path("{nr}/hoogte")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluitHoogte(@PathParam("nr") UUID nr, String inhoud) {
        loket.besluit(ik.namens(), nr, hoogte(Inhoud.lees(inhoud, HOOGTE)));
        return Antwoord.erna(json(ruimte(nr)));
    }

    @POST
    @Path("{nr}/intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trekIn(@PathParam("nr") UUID nr, String inhoud) {
        loket.trekIn(ik.namens(), nr, Inhoud.lees(inhoud, Set.of("reden")).eis("reden", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    /** Er dreigt een overschrijding, ook onder de 70 % (1.5.7). */
    @POST
    @Path("{nr}/dreiging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meldDreiging(@PathParam("nr") UUID nr, String inhoud) {
        overleg.meldDreiging(
                ik.namens(), nr, Inhoud.lees(inhoud, Set.of("reden")).eis("reden", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    @POST
    @Path("{nr}/overleg")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legOverlegVast(@PathParam("nr") UUID nr, String inhoud) {
        overleg.legOverlegVast(
                ik.namens(), nr, Inhoud.lees(inhoud, Set.of("verslag")).eis("verslag", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    /** Verhogen, een clientenstop, of ongewijzigd; weigeren staat er niet bij (INV-8.6). */
    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "motivering"));
        overleg.besluit(
                ik.namens(),
                nr,
                in.keuze("uitkomst", Ruimteuitkomst.class),
                in.eis("motivering", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    /** De aanbieder stemt in met de clientenstop die de gemeente voorstelt. */
    @POST
    @Path("{nr}/stopakkoord")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stemInMetStop(@PathParam("nr") UUID nr, String inhoud) {
        overleg.stemInMetStop(
                ik.namens(), nr, Inhoud.lees(inhoud, Set.of("reden")).eis("reden", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    @POST
    @Path("{nr}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bevestigStop(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("per", "grond"));
        overleg.bevestigStop(ik.namens(), nr, in.dag("per"), in.eis("grond", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    /** De bundel waar deze ruimte in zit. */
    @GET
    @Path("{nr}/bundel")
    public Response bundel(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(
                vraag, json(overzicht.bundel(ik.namens(), nr).orElseThrow(NotFoundException::new)));
    }

    /** De zienswijze van de aanbieder op het voornemen. */
    @POST
    @Path("{nr}/zienswijze")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response geefZienswijze(@PathParam("nr") UUID nr, String inhoud) {
        loket.geefZienswijze(
                ik.namens(), nr, Inhoud.lees(inhoud, Set.of("zienswijze")).eis("zienswijze", 4000));
        return Antwoord.erna(json(ruimte(nr)));
    }

    private Ruimtestand ruimte(UUID nr) {
        return overzicht.ruimte(ik.namens(), nr).orElseThrow(NotFoundException::new);
    }

    private static Ruimteopgave opgave(Inhoud in, LocalDate zienswijzeTot) {
        return new Ruimteopgave(
                in.eisSleutel("overeenkomst"),
                in.eis("vorm", 80),
                in.eisDag("van"),
                in.ja("aspecifiek", false),
                in.eis("proces", 4000),
                zienswijzeTot);
    }

    private static Hoogteopgave hoogte(Inhoud in) {
        return new Hoogteopgave(
                in.bedrag("jaarbedrag"),
                in.keuze("wijze", Naarrato.class),
                in.sleutel("onder"),
                new Ruimtefactoren(
                        in.eis("behoefte", LANGST),
                        in.eis("omzet", LANGST),
                        in.eis("clienten", LANGST),
                        in.eis("groei", LANGST),
                        in.eis("aanbod", LANGST),
                        in.eis("prestatie", LANGST)),
                in.eis("reactie", 4000),
                in.tekst("bovenBegroting", 400));
    }

    private static JsonObject json(Ruimtehoogte h) {
        Ruimtefactoren f = h.factoren();
        return new Antwoord.Blok()
                .met("jaarbedrag", Antwoord.bedrag(h.jaarbedrag()))
                .met("wijze", h.wijze())
                .met("bedrag", Antwoord.bedrag(h.bedrag()))
                .met("onder", h.onder())
                .met("behoefte", f.behoefte())
                .met("omzet", f.omzet())
                .met("clienten", f.clienten())
                .met("groei", f.groei())
                .met("aanbod", f.aanbod())
                .met("prestatie", f.prestatie())
                .met("reactie", h.reactie())
                .met("bovenBegroting", h.bovenBegroting())
                .met("door", h.door())
                .met("moment", h.moment())
                .klaar();
    }

    private static JsonObject json(Ruimtebundel b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("reden", b.reden())
                .met("door", b.door())
                .met("moment", b.moment())
                .met("akkoord", b.akkoord())
                .met(
                        "leden",
                        Antwoord.rij(
                                b.leden(),
                                l ->
                                        new Antwoord.Blok()
                                                .met("ruimte", l.ruimte())
                                                .met("vorm", l.vorm())
                                                .klaar()))
                .klaar();
    }

    private static JsonObject json(Ruimtestand r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("contract", r.contract())
                .met("nummer", r.nummer())
                .met("aanbieder", r.aanbieder())
                .met("naam", r.aanbiedernaam())
                .met("wet", r.wet())
                .met("vorm", r.vorm())
                .met("jaar", r.jaar())
                .met("ingang", r.ingang())
                .met("bewaker", r.bewaker())
                .met("stand", r.stand())
                .met("uitkomst", r.uitkomst())
                .met("aanzet", r.aanZet())
                .met("uiterlijk", r.uiterlijk())
                .met("telaat", r.teLaat())
                .met("plafond", r.plafond())
                .met("ruimte", r.ruimte() == null ? null : Antwoord.bedrag(r.ruimte()))
                .met("benut", r.benut() == null ? null : Antwoord.bedrag(r.benut()))
                .met("procent", r.procent())
                .klaar();
    }

    private static JsonObject json(Ruimtegang g) {
        return new Antwoord.Blok()
                .met("soort", g.soort())
                .met("kant", g.kant())
                .met("op", g.op())
                .met("telaat", g.teLaat())
                .met("uitkomst", g.uitkomst())
                .met("reden", g.reden())
                .met("door", g.door())
                .met("moment", g.moment())
                .klaar();
    }
}
