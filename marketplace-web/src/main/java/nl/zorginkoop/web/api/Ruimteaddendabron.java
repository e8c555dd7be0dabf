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
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Addendumopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteaddendum;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverlegloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Addenda op een bestedingsruimte; zij boeken als beide partijen tekenden (1.5.7). */
@Path("bestedingsruimten/{nr}/addenda")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Ruimteaddendabron {
    private static final Set<String> TEKEN = Set.of("bevoegdheid");

    @Inject Ruimteoverlegloket loket;
    @Inject Ruimteoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.addenda(ik.namens(), nr), Ruimteaddendabron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stelOp(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("bedrag", "ingang", "reden"));
        return Antwoord.vastgelegd(
                loket.stelAddendumOp(
                        ik.namens(),
                        nr,
                        new Addendumopgave(
                                in.bedrag("bedrag"), in.dag("ingang"), in.eis("reden", 4000))));
    }

    /** De aanbieder tekent. */
    @POST
    @Path("{addendum}/handtekening")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response teken(
            @PathParam("nr") UUID nr, @PathParam("addendum") UUID addendum, String inhoud) {
        loket.teken(ik.namens(), nr, addendum, Inhoud.lees(inhoud, TEKEN).eis("bevoegdheid", 400));
        return Response.noContent().build();
    }

    /** De gemeente tekent mee, door een ander dan wie het opstelde. */
    @POST
    @Path("{addendum}/medehandtekening")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tekenMee(
            @PathParam("nr") UUID nr, @PathParam("addendum") UUID addendum, String inhoud) {
        loket.tekenMee(
                ik.namens(), nr, addendum, Inhoud.lees(inhoud, TEKEN).eis("bevoegdheid", 400));
        return Response.noContent().build();
    }

    private static JsonObject json(Ruimteaddendum a) {
        return new Antwoord.Blok()
                .met("id", a.id())
                .met("volgnummer", a.volgnr())
                .met("bedrag", Antwoord.bedrag(a.bedrag()))
                .met("ingang", a.ingang())
                .met("reden", a.reden())
                .met("door", a.door())
                .met("moment", a.moment())
                .met("aanbiederTekende", a.aanbiederTekende())
                .met("gemeenteTekende", a.gemeenteTekende())
                .met("geboekt", a.geboekt())
                .klaar();
    }
}
