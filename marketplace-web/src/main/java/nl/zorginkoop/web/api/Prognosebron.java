package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Prognosebeeld;
import nl.zorginkoop.contracting.budget.Prognosedeel;
import nl.zorginkoop.contracting.budget.Prognoseloket;
import nl.zorginkoop.contracting.budget.Prognosemethode;
import nl.zorginkoop.contracting.budget.Terugtoetsrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** De prognose van een plafond, met de feiten en de terugtoets waar zij op rust. */
@Path("plafonds")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Prognosebron {
    @Inject Prognoseloket loket;
    @Inject Ik ik;

    @GET
    @Path("{nr}/prognose")
    public Response een(
            @PathParam("nr") UUID nr,
            @QueryParam("methode") String methode,
            @QueryParam("peil") String peil,
            @Context Request vraag) {
        return Antwoord.een(
                vraag,
                json(
                        loket.prognose(
                                        ik.namens(),
                                        nr,
                                        methode == null
                                                ? Prognosemethode.BENUTTING
                                                : Waarde.keuze(
                                                        "methode", methode, Prognosemethode.class),
                                        peil == null ? null : Waarde.dag("peil", peil))
                                .orElseThrow(NotFoundException::new)));
    }

    static JsonObject json(Prognosebeeld b) {
        JsonArrayBuilder delen = Json.createArrayBuilder();
        b.delen()
                .forEach(
                        d ->
                                delen.add(
                                        feiten(d.feiten())
                                                .met("product", d.feiten().product())
                                                .met("aanbieder", d.feiten().aanbieder())
                                                .met("midden", d.midden().bedrag())
                                                .klaar()));
        JsonArrayBuilder terugtoets = Json.createArrayBuilder();
        b.terugtoets().forEach(r -> terugtoets.add(json(r)));
        return new Antwoord.Blok()
                .met("plafond", b.plafond())
                .met("naam", b.naam())
                .met("jaar", b.jaar())
                .met("peil", b.peil())
                .met("methode", b.methode().name())
                .met("begroot", b.begroot().bedrag())
                .met("laag", b.prognose().laag().bedrag())
                .met("midden", b.prognose().midden().bedrag())
                .met("hoog", b.prognose().hoog().bedrag())
                .met("bandUitVerleden", b.verleden())
                .met("kruistOp", b.prognose().geraaktOp())
                .met("laatsteMaand", b.rekening().laatste())
                .met("benutting", BigDecimal.valueOf(b.rekening().graad(), 2))
                .met("resterend", b.rekening().resterend())
                .met("geheel", feiten(b.geheel()).klaar())
                .met("delen", delen.build())
                .met("terugtoets", terugtoets.build())
                .klaar();
    }

    private static Antwoord.Blok feiten(Prognosedeel d) {
        JsonArrayBuilder maanden = Json.createArrayBuilder();
        d.maanden().forEach(m -> maanden.add(m.bedrag()));
        return new Antwoord.Blok()
                .met("maanden", maanden.build())
                .met("gerealiseerd", d.gerealiseerd().bedrag())
                .met("verplicht", d.verplicht().bedrag())
                .met("gereserveerd", d.gereserveerd().bedrag())
                .met("gepland", d.gepland().bedrag())
                .met("onderweg", d.onderweg().bedrag())
                .met("lopend", d.lopend().bedrag())
                .met("instroom", d.instroom().bedrag());
    }

    private static JsonObject json(Terugtoetsrij r) {
        return new Antwoord.Blok()
                .met("peil", r.peil())
                .met("gerealiseerd", r.gerealiseerd().bedrag())
                .met("voorspeld", r.voorspeld().bedrag())
                .met("uitkomst", r.uitkomst().bedrag())
                .met("fout", r.fout() == null ? null : BigDecimal.valueOf(r.fout(), 2))
                .klaar();
    }
}
