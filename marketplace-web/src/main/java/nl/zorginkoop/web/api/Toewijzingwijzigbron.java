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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Omvangopgave;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Wijzigloket;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Eén toewijzing lezen en wijzigen; elke wijziging gaat met een 301 naar de aanbieder. */
@Path("toewijzingen/{nr}")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Toewijzingwijzigbron {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzing wijzigen");

    @Inject Wijzigloket loket;
    @Inject Toewijzingoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, toewijzing(nr));
    }

    @POST
    @Path("verlenging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verleng(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("eind", "reden"));
        loket.verleng(ik.namens(), nr, in.dag("eind"), in.keuze("reden", Wijzigreden.class));
        return Antwoord.erna(toewijzing(nr));
    }

    @POST
    @Path("intrekking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trekIn(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("eind", "reden", "instemming"));
        loket.trekIn(
                ik.namens(),
                nr,
                in.eisDag("eind"),
                in.keuze("reden", Wijzigreden.class),
                in.tekst("instemming", 400));
        return Antwoord.erna(toewijzing(nr));
    }

    /** De toewijzing die daarna loopt: dezelfde, of die met het nieuwe nummer. */
    @POST
    @Path("omvang")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response wijzigOmvang(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of(
                                "vanaf",
                                "productcode",
                                "volume",
                                "eenheid",
                                "frequentie",
                                "budget",
                                "reden",
                                "instemming"));
        return Antwoord.erna(
                toewijzing(
                        loket.wijzigOmvang(
                                ik.namens(),
                                DOEL,
                                nr,
                                new Omvangopgave(
                                        in.dag("vanaf"),
                                        in.tekst("productcode", 5),
                                        in.heeft("volume")
                                                ? new Omvang(
                                                        in.lang("volume"),
                                                        Eenheid.van(in.eis("eenheid")),
                                                        Frequentie.van(in.eis("frequentie")))
                                                : null,
                                        in.heeft("budget") ? in.bedrag("budget") : null,
                                        in.keuze("reden", Wijzigreden.class),
                                        in.tekst("instemming", 400)))));
    }

    @POST
    @Path("verwijdering")
    public Response verwijder(@PathParam("nr") UUID nr) {
        loket.verwijder(ik.namens(), nr);
        return Antwoord.erna(toewijzing(nr));
    }

    private JsonObject toewijzing(UUID nr) {
        return Toewijzingenbron.json(
                overzicht
                        .toewijzing(ik.namens(), DOEL, nr)
                        .orElseThrow(NotFoundException::new)
                        .rij());
    }
}
