package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een aangeboden overeenkomst tekenen: de aanbieder eerst, de gemeente daarna. */
@Path("contracten/{id}/handtekening")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Tekenbron {
    @Inject Contractloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    /** De aanbieder gaat akkoord met precies het document van deze vingerafdruk. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response teken(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hash", "mandaat"));
        loket.gaAkkoord(ik.namens(), id, in.eis("hash"), in.eis("mandaat"));
        return Response.noContent().build();
    }

    /** De aanbieder noemt de vingerafdruk van wat hij buiten het platform tekende. */
    @POST
    @Path("vingerafdruk")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stuurGetekend(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hash", "mandaat"));
        return past(loket.stuurGetekend(ik.namens(), id, in.eis("hash"), in.eis("mandaat")));
    }

    /** De aanbieder stuurt het getekende document terug; de vingerafdruk rekenen wij zelf. */
    @POST
    @Path("bestand")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response stuurBestand(
            @PathParam("id") UUID id,
            InputStream bytes,
            @QueryParam("naam") String naam,
            @QueryParam("mandaat") String mandaat)
            throws IOException {
        return past(
                loket.stuurBestand(
                        ik.namens(),
                        id,
                        Tekst.eis("naam", naam),
                        bytes,
                        Tekst.eis("mandaat", mandaat)));
    }

    /** De gemeente tekent als laatste. */
    @POST
    @Path("medeondertekening")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tekenMee(@PathParam("id") UUID id, String inhoud) {
        loket.tekenMee(ik.namens(), id, Inhoud.lees(inhoud, Set.of("mandaat")).eis("mandaat"));
        return Antwoord.erna(Contractvorm.json(zicht.eis(id)));
    }

    private static Response past(boolean past) {
        return Antwoord.erna(new Antwoord.Blok().met("past", past).klaar());
    }
}
