package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import nl.zorginkoop.contracting.regiewerk.Werkregelloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Hoe ver de werkvoorraad vooruitkijkt, met alle versies. */
@Path("werkregels")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Werkregelsbron {
    @Inject Werkregelloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, loket.versies(ik.namens()), Werkregelsbron::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stel(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("code", "dagen", "ingang"));
        return Antwoord.vastgelegd(
                loket.stel(
                        ik.namens(),
                        in.keuze("code", Werkregelloket.Code.class),
                        in.heel("dagen"),
                        in.eisDag("ingang")));
    }

    private static JsonObject json(Werkregelloket.Versie v) {
        return new Antwoord.Blok()
                .met("code", v.code())
                .met("dagen", v.dagen())
                .met("ingang", v.ingang())
                .met("door", v.door())
                .met("geldt", v.geldt())
                .klaar();
    }
}
