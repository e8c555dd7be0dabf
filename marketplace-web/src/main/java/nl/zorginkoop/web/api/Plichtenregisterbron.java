package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.zorginkoop.contracting.overeenkomst.Plichtenoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Het register van verplichtingen bij alle overeenkomsten samen. */
@Path("contracten/plichten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Plichtenregisterbron {
    @Inject Plichtenoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.blad(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status", "contract"))),
                Plichtvorm::json);
    }
}
