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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindkeuze;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;
import nl.zorginkoop.contracting.overeenkomst.Looptijdloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Opzeggen of ontbinden op een grond, en wat daarvoor nu kan. */
@Path("contracten/{id}/einde")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Eindebron {
    private static final Set<String> EINDE =
            Set.of(
                    "grond",
                    "per",
                    "toelichting",
                    "gehoord",
                    "sinds",
                    "gemeten",
                    "tekort",
                    "uniek",
                    "tevredenheid");

    @Inject Looptijdloket looptijden;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    /** Wat er is opgezegd of ontbonden. */
    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).einden(), Eindebron::json);
    }

    /** Wat deze kant nu kan, met per grond de vroegste dag. */
    @GET
    @Path("gronden")
    public Response gronden(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        List<Eindkeuze> gronden = looptijden.gronden(ik.namens(), id);
        zicht.eis(id);
        return Antwoord.lijst(vraag, adres, gronden, Eindebron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beeindig(@PathParam("id") UUID id, String inhoud) {
        return Antwoord.vastgelegd(looptijden.beeindig(ik.namens(), id, opgave(inhoud)));
    }

    static Eindopgave opgave(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, EINDE);
        return new Eindopgave(
                in.keuze("grond", Eindgrond.class),
                in.eisDag("per"),
                in.eis("toelichting"),
                in.dag("gehoord"),
                in.isLeeg("gemeten") ? null : inzet(in),
                in.dag("sinds"));
    }

    private static Eindopgave.Inzet inzet(Inhoud in) {
        return new Eindopgave.Inzet(
                in.heel("gemeten"),
                in.ja("tekort", false),
                in.ja("uniek", false),
                in.getal("tevredenheid"));
    }

    private static JsonObject json(Eindkeuze k) {
        return new Antwoord.Blok()
                .met("grond", k.grond())
                .met("ontbinding", k.ontbinding())
                .met("artikel", k.artikel())
                .met("vroegst", k.vroegst())
                .met("horen", k.horen())
                .klaar();
    }

    private static JsonObject json(Contractblad.Einde e) {
        return new Antwoord.Blok()
                .met("grond", e.grond())
                .met("artikel", e.artikel())
                .met("ontbinding", e.ontbinding())
                .met("kant", e.kant())
                .met("per", e.per())
                .met("toelichting", e.toelichting())
                .met("gemeten", e.gemeten())
                .met("tevredenheid", e.tevredenheid())
                .met("ontvangen", e.ontvangen())
                .klaar();
    }
}
