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
import nl.zorginkoop.contracting.plan.Deelplanopgave;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Planloket;
import nl.zorginkoop.contracting.plan.Planoverzicht;
import nl.zorginkoop.contracting.plan.Planrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Plannen en de deelplannen die de vrager mag zien (PO-04, PR-10, PR-11). */
@Path("plannen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Plannenbron {
    private static final int LANG = 4000;

    @Inject Planoverzicht overzicht;
    @Inject Planloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.plannen(
                        ik.namens(),
                        Zakenbron.DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand"))),
                p -> kop(p).klaar());
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, heel(nr));
    }

    /** Wat één mens meekrijgt: alleen zijn eigen deelplannen. */
    @GET
    @Path("{nr}/uitdraai/{hulpvrager}")
    public Response uitdraai(
            @PathParam("nr") UUID nr,
            @PathParam("hulpvrager") UUID hulpvrager,
            @Context Request vraag) {
        return Antwoord.een(
                vraag,
                json(
                        overzicht
                                .uitdraai(ik.namens(), Zakenbron.DOEL, nr, hulpvrager)
                                .orElseThrow(NotFoundException::new)));
    }

    /** Of er een plan is en wie erover gaat, zonder wat erin staat. */
    @GET
    @Path("aanspreekpunt/{hulpvrager}")
    public Response aanspreekpunt(
            @PathParam("hulpvrager") UUID hulpvrager, @Context Request vraag) {
        Planoverzicht.Aanspreekpunt punt =
                overzicht.aanspreekpunt(ik.namens(), Zakenbron.DOEL, hulpvrager);
        return Antwoord.een(
                vraag,
                new Antwoord.Blok()
                        .met("plan", punt.plan())
                        .met("regisseur", punt.regisseur())
                        .klaar());
    }

    @POST
    @Path("{nr}/deelplannen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erbij(@PathParam("nr") UUID nr, String inhoud) {
        return Antwoord.vastgelegd(loket.voegDeelplanToe(ik.namens(), nr, deelplan(inhoud)));
    }

    @POST
    @Path("{nr}/deelplannen/{deel}/voortgang")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response voortgang(
            @PathParam("nr") UUID nr, @PathParam("deel") UUID deel, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("stand", "voortgang"));
        loket.werkBij(
                ik.namens(),
                deel,
                in.keuze("stand", Planblad.Deelstand.class),
                in.eis("voortgang", LANG));
        return Antwoord.erna(heel(nr));
    }

    @POST
    @Path("{nr}/deelplannen/{deel}/lezers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lezer(@PathParam("nr") UUID nr, @PathParam("deel") UUID deel, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("wie"));
        loket.noemLezer(ik.namens(), deel, in.eis("wie", 100));
        return Antwoord.erna(heel(nr));
    }

    @POST
    @Path("{nr}/overdracht")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response overdracht(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("regisseur", "vervanger"));
        loket.draagOver(ik.namens(), nr, in.eis("regisseur", 100), in.tekst("vervanger", 100));
        return Antwoord.erna(heel(nr));
    }

    @POST
    @Path("{nr}/sluiting")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sluit(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("reden"));
        loket.sluit(ik.namens(), nr, in.eis("reden", LANG));
        return Antwoord.erna(heel(nr));
    }

    static Deelplanopgave deelplan(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hulpvrager", "doel", "afspraken", "afgeschermd"));
        return new Deelplanopgave(
                in.eisSleutel("hulpvrager"),
                in.eis("doel", LANG),
                in.eis("afspraken", LANG),
                in.ja("afgeschermd", false));
    }

    private JsonObject heel(UUID nr) {
        return json(
                overzicht
                        .plan(ik.namens(), Zakenbron.DOEL, nr)
                        .orElseThrow(NotFoundException::new));
    }

    private static JsonObject json(Planblad blad) {
        return kop(blad.plan())
                .met("deelplan", Antwoord.rij(blad.deelplannen(), Plannenbron::deel))
                .klaar();
    }

    private static Antwoord.Blok kop(Planrij p) {
        return new Antwoord.Blok()
                .met("id", p.id())
                .met("zaak", p.zaak())
                .met("hulpvrager", p.hulpvrager())
                .met("naam", p.naam())
                .met("doel", p.doel())
                .met("regisseur", p.regisseur())
                .met("vervanger", p.vervanger())
                .met("evaluatie", p.evaluatie())
                .met("gesloten", p.gesloten())
                .met("sluitreden", p.sluitreden())
                .met("stand", p.stand());
    }

    private static JsonObject deel(Planblad.Deelplan d) {
        return new Antwoord.Blok()
                .met("id", d.id())
                .met("hulpvrager", d.hulpvrager())
                .met("naam", d.naam())
                .met("doel", d.doel())
                .met("afspraken", d.afspraken())
                .met("afgeschermd", d.afgeschermd())
                .met("stand", d.stand())
                .met("voortgang", d.voortgang())
                .met("bijgewerkt", d.bijgewerkt())
                .klaar();
    }
}
