package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.document.Aflevering;

/** De stukken bij een overeenkomst: wat is aangeboden, teruggestuurd en geschreven. */
@Path("contracten/{id}/stukken")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Contractstukkenbron {
    @Inject Contractinzage inzage;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).stukken(), Contractstukkenbron::json);
    }

    /** De bytes zelf, altijd als bijlage. */
    @GET
    @Path("{nr}")
    @Produces(MediaType.WILDCARD)
    public Response lees(@PathParam("id") UUID id, @PathParam("nr") UUID nr) {
        Namens namens = ik.namens();
        Contractinzage.Stukkop stuk = inzage.stuk(namens, nr);
        Contractzicht.een(zicht.eis(id).stukken(), s -> s.id().equals(nr));
        StreamingOutput bytes = naar -> inzage.lees(namens, nr, naar);
        return Response.ok(bytes, stuk.mime())
                .header("Content-Disposition", Aflevering.bijlage(stuk.naam()))
                .header("Content-Length", stuk.grootte())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static JsonObject json(Contractblad.Stuk s) {
        return new Antwoord.Blok()
                .met("id", s.id())
                .met("naam", s.naam())
                .met("grootte", s.grootte())
                .met("ontvangen", s.ontvangen())
                .klaar();
    }
}
