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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Betaaloverzicht;
import nl.zorginkoop.contracting.betaling.Betaalregelrij;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.betaling.Journaalrij;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.betaling.Sepaschrijver;

/** Betaalopdrachten: opstellen, aanbieden, goedkeuren door een ander, verzenden of intrekken. */
@Path("betaalopdrachten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Betaalopdrachtenbron {
    @Inject Betaalloket loket;
    @Inject Betaaloverzicht overzicht;
    @Inject Journaaloverzicht journaal;
    @Inject Sepaschrijver schrijver;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.opdrachten(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of("stand"))),
                Betaalopdrachtenbron::json);
    }

    /** Alles wat nu betaald mag worden in één opdracht. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stelOp(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitvoerdag"));
        return Antwoord.gemaakt(
                adres, loket.stelOp(ik.namens(), in.eisDag("uitvoerdag")), "CONCEPT");
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, opdracht(nr));
    }

    @GET
    @Path("{nr}/regels")
    public Response regels(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        opdracht(nr);
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.regels(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand"))
                                .met("opdracht", nr.toString())),
                Betaalopdrachtenbron::json);
    }

    @GET
    @Path("{nr}/journaal")
    public Response journaal(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        opdracht(nr);
        return Antwoord.blad(
                vraag,
                adres,
                journaal.journaal(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of())
                                .met("opdracht", nr.toString())),
                Betaalopdrachtenbron::json);
    }

    /** Het betaalbestand (pain.001.001.09) van een verzonden opdracht. */
    @GET
    @Path("{nr}/bestand")
    @Produces({MediaType.APPLICATION_XML, Probleem.MEDIATYPE})
    public Response bestand(@PathParam("nr") UUID nr) {
        Namens namens = ik.namens();
        Betaalbatchrij b = schrijver.kop(namens, nr);
        StreamingOutput uit = bytes -> schrijver.schrijf(namens, b, bytes);
        return Response.ok(uit, MediaType.APPLICATION_XML_TYPE).build();
    }

    @POST
    @Path("{nr}/aanbieden")
    public Response biedAan(@PathParam("nr") UUID nr) {
        loket.biedAan(ik.namens(), nr);
        return Antwoord.erna(opdracht(nr));
    }

    @POST
    @Path("{nr}/goedkeuren")
    public Response keurGoed(@PathParam("nr") UUID nr) {
        loket.keurGoed(ik.namens(), nr);
        return Antwoord.erna(opdracht(nr));
    }

    @POST
    @Path("{nr}/verzenden")
    public Response verzend(@PathParam("nr") UUID nr) {
        loket.verzend(ik.namens(), nr);
        return Antwoord.erna(opdracht(nr));
    }

    @POST
    @Path("{nr}/intrekken")
    public Response trekIn(@PathParam("nr") UUID nr) {
        loket.trekIn(ik.namens(), nr);
        return Antwoord.erna(opdracht(nr));
    }

    private JsonObject opdracht(UUID nr) {
        return json(overzicht.opdracht(ik.namens(), nr).orElseThrow(NotFoundException::new));
    }

    private static JsonObject json(Betaalbatchrij b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("nummer", b.nummer())
                .met("stand", b.stand())
                .met("uitvoerdag", b.uitvoerdag())
                .met("iban", b.iban())
                .met("tenaamstelling", b.tenaamstelling())
                .met("regels", b.regels())
                .met("posten", b.posten())
                .met("bruto", Antwoord.bedrag(b.bruto()))
                .met("korting", Antwoord.bedrag(b.korting()))
                .met("bedrag", Antwoord.bedrag(b.bedrag()))
                .met("opgesteld", b.opgesteld())
                .met("goedgekeurd", b.goedgekeurd())
                .met("verzonden", b.verzonden())
                .klaar();
    }

    private static JsonObject json(Betaalregelrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("aanbieder", r.aanbieder())
                .met("wet", r.wet())
                .met("kenmerk", r.kenmerk())
                .met("iban", r.iban())
                .met("tenaamstelling", r.tenaamstelling())
                .met("posten", r.posten())
                .met("bruto", Antwoord.bedrag(r.bruto()))
                .met("korting", Antwoord.bedrag(r.korting()))
                .met("bedrag", Antwoord.bedrag(r.bedrag()))
                .met("uitvoerdag", r.uitvoerdag())
                .met("herhaling", r.herhaling())
                .met("stand", r.stand())
                .klaar();
    }

    private static JsonObject json(Journaalrij j) {
        return new Antwoord.Blok()
                .met("nr", j.nr())
                .met("soort", j.soort())
                .met("omschrijving", j.omschrijving())
                .met("taakveld", j.taakveld())
                .met("kostenplaats", j.kostenplaats())
                .met("grootboek", j.grootboek())
                .met("debet", Antwoord.bedrag(j.debet()))
                .met("credit", Antwoord.bedrag(j.credit()))
                .klaar();
    }
}
