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
import nl.zorginkoop.contracting.begroting.Begrotingsloket;
import nl.zorginkoop.contracting.begroting.Begrotingsoverzicht;
import nl.zorginkoop.contracting.begroting.Besluitopgave;
import nl.zorginkoop.contracting.begroting.Gevolg;
import nl.zorginkoop.contracting.begroting.Regelopgave;
import nl.zorginkoop.contracting.begroting.Regelsoort;
import nl.zorginkoop.contracting.begroting.Wijzigingrij;
import nl.zorginkoop.contracting.begroting.Wijzigingsregelrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Begrotingswijzigingen: voorstellen, indienen, en het besluit door een ander (rulings B4). */
@Path("begrotingswijzigingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Begrotingswijzigingenbron {
    private static final Set<String> REGEL = Set.of("soort", "van", "naar", "bedrag", "reden");

    @Inject Begrotingsloket loket;
    @Inject Begrotingsoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.wijzigingen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of("stand"))),
                Begrotingswijzigingenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stelOp(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("jaar", "titel", "toelichting", "regels"));
        List<Regelopgave> regels =
                in.isLeeg("regels")
                        ? List.of()
                        : in.objecten("regels", REGEL).stream()
                                .map(Begrotingswijzigingenbron::regel)
                                .toList();
        return Antwoord.gemaakt(
                adres,
                loket.stelOp(
                        ik.namens(),
                        in.heel("jaar"),
                        in.eis("titel", 200),
                        in.tekst("toelichting", 4000),
                        regels),
                "VOORSTEL");
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, wijziging(nr));
    }

    @GET
    @Path("{nr}/regels")
    public Response regels(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        wijziging(nr);
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.regels(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of())
                                .met("wijziging", nr.toString())),
                Begrotingswijzigingenbron::json);
    }

    @GET
    @Path("{nr}/gevolgen")
    public Response gevolgen(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        wijziging(nr);
        return Antwoord.lijst(
                vraag, adres, overzicht.gevolgen(ik.namens(), nr), Begrotingswijzigingenbron::json);
    }

    @POST
    @Path("{nr}/regels")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response voegToe(@PathParam("nr") UUID nr, String inhoud) {
        loket.voegToe(ik.namens(), nr, regel(Inhoud.lees(inhoud, REGEL)));
        return Antwoord.erna(wijziging(nr));
    }

    @POST
    @Path("{nr}/indienen")
    public Response dienIn(@PathParam("nr") UUID nr) {
        loket.dienIn(ik.namens(), nr);
        return Antwoord.erna(wijziging(nr));
    }

    @POST
    @Path("{nr}/intrekken")
    public Response trekIn(@PathParam("nr") UUID nr) {
        loket.trekIn(ik.namens(), nr);
        return Antwoord.erna(wijziging(nr));
    }

    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aangenomen", "orgaan", "nummer", "dag"));
        loket.besluit(
                ik.namens(),
                nr,
                new Besluitopgave(
                        in.ja("aangenomen"),
                        in.keuze("orgaan", Besluitopgave.Orgaan.class),
                        in.eis("nummer", 60),
                        in.eisDag("dag")));
        return Antwoord.erna(wijziging(nr));
    }

    private static Regelopgave regel(Inhoud in) {
        return new Regelopgave(
                in.keuze("soort", Regelsoort.class),
                in.sleutel("van"),
                in.sleutel("naar"),
                in.bedrag("bedrag"),
                in.eis("reden", 400));
    }

    private JsonObject wijziging(UUID nr) {
        return json(overzicht.wijziging(ik.namens(), nr).orElseThrow(NotFoundException::new));
    }

    private static JsonObject json(Wijzigingrij w) {
        return new Antwoord.Blok()
                .met("id", w.id())
                .met("nummer", w.nummer())
                .met("jaar", w.jaar())
                .met("titel", w.titel())
                .met("toelichting", w.toelichting())
                .met("stand", w.stand())
                .met("regels", w.regels())
                .met("verhoogd", Antwoord.bedrag(w.verhoogd()))
                .met("verlaagd", Antwoord.bedrag(w.verlaagd()))
                .met("verschoven", Antwoord.bedrag(w.verschoven()))
                .met("saldo", Antwoord.bedrag(w.saldo()))
                .met("opgesteld", w.opgesteld())
                .met("ingediend", w.ingediend())
                .met("orgaan", w.orgaan())
                .met("besluitnummer", w.besluitnummer())
                .met("besluitdag", w.besluitdag())
                .klaar();
    }

    private static JsonObject json(Wijzigingsregelrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("nr", r.nr())
                .met("soort", r.soort().name())
                .met("van", r.van())
                .met("naar", r.naar())
                .met("bedrag", Antwoord.bedrag(r.bedrag()))
                .met("reden", r.reden())
                .klaar();
    }

    private static JsonObject json(Gevolg g) {
        return new Antwoord.Blok()
                .met("plafond", g.plafond())
                .met("naam", g.naam())
                .met("begroot", Antwoord.bedrag(g.begroot()))
                .met("mutatie", Antwoord.bedrag(g.mutatie()))
                .met("straks", Antwoord.bedrag(g.straks()))
                .met("vrijStraks", Antwoord.bedrag(g.vrijStraks()))
                .klaar();
    }
}
