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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.post.Verzendstoploket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Verzendstops (OP003): wat over wie gevaar loopt uit zou gaan, wacht. */
@Path("verzendstoppen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Verzendstoppenbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("veiligheid van de hulpvrager bij berichtenverkeer");
    private static final int LANGSTE = 2000;

    @Inject Verzendstoploket loket;
    @Inject Ik ik;

    /** De stops van een hulpvrager, de lopende eerst. */
    @GET
    @Path("hulpvragers/{nr}")
    public Response van(@PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, loket.van(ik.namens(), DOEL, nr), Verzendstoppenbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response zet(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hulpvrager", "reden"));
        return Antwoord.vastgelegd(
                loket.zet(
                        ik.namens(), DOEL, in.eisSleutel("hulpvrager"), in.eis("reden", LANGSTE)));
    }

    /** Wat erop wachtte gaat alsnog uit. */
    @POST
    @Path("{nr}/opheffing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hefOp(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("reden"));
        loket.hefOp(ik.namens(), DOEL, nr, in.eis("reden", LANGSTE));
        return Response.noContent().build();
    }

    private static JsonObject json(Verzendstoploket.Stop s) {
        return new Antwoord.Blok()
                .met("id", s.id())
                .met("reden", s.reden())
                .met("gezetDoor", s.gezetDoor())
                .met("gezet", s.gezet())
                .met("opgeheven", s.opgeheven())
                .met("opgehevenDoor", s.opgehevenDoor())
                .met("opgehevenReden", s.opgehevenReden())
                .met("wacht", s.wacht())
                .met("verstuurd", s.verstuurd())
                .klaar();
    }
}
