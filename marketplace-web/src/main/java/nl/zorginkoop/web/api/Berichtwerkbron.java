package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** De berichtenmonitor: tellen, het verloop van een bericht, en wat er met uitval gebeurt. */
@Path("berichten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Berichtwerkbron {
    private static final int LANGSTE_DOEL = 200;
    private static final int LANGSTE_REDEN = 500;

    @Inject Berichtoverzicht overzicht;
    @Inject Postloket loket;
    @Inject Ik ik;

    /** Hoeveel er binnenkwam en uitging in een periode, en hoe het ermee staat. */
    @GET
    @Path("telling")
    public Response telling(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.een(
                vraag,
                Berichtvorm.json(
                        overzicht.telling(
                                ik.namens(),
                                Bladverzoek.van(
                                        adres.getQueryParameters(),
                                        List.of("van", "tot", "soort")))));
    }

    /** Wie er iets met dit bericht deed of doet. */
    @GET
    @Path("{id}/verloop")
    public Response verloop(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(
                vraag,
                Berichtvorm.json(
                        overzicht.detail(ik.namens(), id).orElseThrow(NotFoundException::new)));
    }

    /** Biedt uitval opnieuw aan. */
    @POST
    @Path("{id}/aanbieding")
    public Response biedAan(@PathParam("id") UUID id) {
        loket.opnieuw(ik.namens(), id);
        return Response.noContent().build();
    }

    /** Wijst ontvangen uitval af. */
    @POST
    @Path("{id}/afwijzing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response wijsAf(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("reden"));
        loket.wijsAf(ik.namens(), id, in.eis("reden", LANGSTE_REDEN));
        return Response.noContent().build();
    }

    /** De bytes zoals zij kwamen of gingen; het doel staat in het inzagelogboek. */
    @POST
    @Path("{id}/inhoud")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Probleem.MEDIATYPE})
    public Response lees(@PathParam("id") UUID id, String inhoud) {
        Grondslag grond = grond(Inhoud.lees(inhoud, Set.of("waarvoor")));
        Namens namens = ik.namens();
        if (ik.is("BEHEERDER")) {
            return Probleem.van(
                            403,
                            "ROL",
                            "Geen toegang",
                            "Een beheerder leest de inhoud van berichten niet.")
                    .antwoord();
        }
        if (!overzicht.detail(namens, id).orElseThrow(NotFoundException::new).bewaard()) {
            throw new NotFoundException();
        }
        StreamingOutput bytes = uit -> loket.lees(namens, grond, id, uit);
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM).build();
    }

    /** Alle berichten over een mens. Het BSN staat in de inhoud en nooit in het adres. */
    @POST
    @Path("persoon")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response overPersoon(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("bsn", "waarvoor"));
        Bsn bsn = new Bsn(in.eis("bsn"));
        return Antwoord.erna(Berichtvorm.json(overzicht.overPersoon(ik.namens(), grond(in), bsn)));
    }

    private static Grondslag grond(Inhoud in) {
        return Grondslag.wettelijkeTaak(in.eis("waarvoor", LANGSTE_DOEL));
    }
}
