package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Nota;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingreden;
import nl.zorginkoop.contracting.openstelling.Openstellingrij;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Voorwaardenblad;
import nl.zorginkoop.web.aanmelden.Ik;

/** Gepubliceerde procedures, voor iedereen: dezelfde gegevens als op de pagina (OP-20). */
@Path("openstellingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Openstellingenbron {
    @Inject Openstellingoverzicht overzicht;
    @Inject Inlichtingenoverzicht inlichtingen;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.openbaar(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(),
                                List.of("status", "procedure", "gemeente"))),
                Openstellingenbron::json);
    }

    @GET
    @Path("{id}")
    public Response lees(@PathParam("id") UUID id, @Context Request vraag) {
        Openstelling o =
                overzicht
                        .openstelling(ik.namens(), id)
                        .filter(Openstelling::isGepubliceerd)
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Openstellingreden.ONBEKEND,
                                                Openstellingreden.ONBEKEND.zin()));
        JsonObjectBuilder bouw = Json.createObjectBuilder(json(o));
        bouw.add("planning", planning(o));
        JsonArrayBuilder percelen = Json.createArrayBuilder();
        o.percelen()
                .forEach(
                        p ->
                                percelen.add(
                                        new Antwoord.Blok()
                                                .met("nr", p.nr())
                                                .met("naam", p.naam())
                                                .met("waarde", p.waarde().bedrag())
                                                .met("volume", p.volume())
                                                .met("berekening", p.berekening())
                                                .klaar()));
        bouw.add("percelen", percelen);
        overzicht.voorwaarden(ik.namens(), id).ifPresent(v -> bouw.add("voorwaarden", json(v)));
        JsonArrayBuilder notas = Json.createArrayBuilder();
        inlichtingen.notas(ik.namens(), id).stream()
                .filter(n -> n.publicatie() != null)
                .forEach(n -> notas.add(json(n)));
        bouw.add("notas", notas);
        return Antwoord.een(vraag, bouw.build());
    }

    private static JsonObject json(Openstellingrij o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("nummer", o.nummer())
                .met("titel", o.titel())
                .met("gemeente", o.gemeentenaam())
                .met("procedure", o.procedure())
                .met("instroom", o.instroom())
                .met("status", o.toestand())
                .met("stilgelegd", o.stilgelegd())
                .met("opent", o.opent())
                .met("sluit", o.sluit())
                .met("publicatie", o.publicatie())
                .klaar();
    }

    private static JsonObject json(Openstelling o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("nummer", o.nummer())
                .met("titel", o.titel())
                .met("gemeente", o.gemeentenaam())
                .met("beschrijving", o.beschrijving())
                .met("procedure", o.procedure())
                .met("instroom", o.instroom())
                .met(
                        "afwijkingBesluitVan",
                        o.afwijking() == null ? null : o.afwijking().besluitVan())
                .met("afwijkingReden", o.afwijking() == null ? null : o.afwijking().reden())
                .met("status", o.toestand())
                .met("stilgelegd", o.stilgelegd() != null)
                .met("sluit", o.sluitmoment())
                .met("publicatie", o.publicatie())
                .met("contact", o.spelregels().contact())
                .met("contactMail", o.spelregels().contactMail())
                .met("rechtbank", o.spelregels().rechtbank())
                .met("klachtUrl", o.spelregels().klachtUrl())
                .met("herstelWerkdagen", o.spelregels().herstelWerkdagen())
                .met("rolregel", o.spelregels().rolregel())
                .met("algemeneVoorwaarden", o.algemeneVoorwaarden())
                .klaar();
    }

    private static JsonObject planning(Openstelling o) {
        Planning p = o.planning();
        return new Antwoord.Blok()
                .met("opent", p.opent())
                .met("vragenTot", p.vragenTot())
                .met("notaOp", p.notaOp())
                .met("sluit", o.sluitmoment())
                .met("beoordeling", p.beoordeling())
                .met("voornemen", p.voornemen())
                .met("kortGedingTot", p.kortGedingTot())
                .met("ondertekening", p.ondertekening())
                .met("ingang", p.ingang())
                .met("einde", p.einde())
                .klaar();
    }

    private static JsonObject json(Voorwaardenblad v) {
        JsonArrayBuilder artikelen = Json.createArrayBuilder();
        v.artikelen()
                .forEach(
                        a ->
                                artikelen.add(
                                        new Antwoord.Blok()
                                                .met("artikel", a.artikel())
                                                .met("kop", a.kop())
                                                .met("tekst", a.tekst())
                                                .met("nvt", a.nvt())
                                                .met("eis", a.eis())
                                                .met("gevolg", a.gevolg())
                                                .met("bewijs", a.bewijs())
                                                .met("geldigMaanden", a.geldigMaanden())
                                                .klaar()));
        return Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("id", v.versie())
                                .met("nummer", v.nummer())
                                .met("hash", v.hash())
                                .met("ingangsdatum", v.ingangsdatum())
                                .klaar())
                .add("artikelen", artikelen)
                .build();
    }

    private static JsonObject json(Nota n) {
        JsonArrayBuilder regels = Json.createArrayBuilder();
        n.regels()
                .forEach(
                        r ->
                                regels.add(
                                        new Antwoord.Blok()
                                                .met("nr", r.nr())
                                                .met("over", r.over())
                                                .met("vraag", r.vraag())
                                                .met("antwoord", r.antwoord())
                                                .klaar()));
        return Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("nummer", n.nummer())
                                .met("publicatie", n.publicatie())
                                .klaar())
                .add("regels", regels)
                .build();
    }
}
