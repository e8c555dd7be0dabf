package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Lot;
import nl.zorginkoop.web.aanmelden.Ik;

/** De loten van steekproeven; een aanbieder ziet en rekent alleen zijn eigen lot na. */
@Path("contractbeheer/loten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Lotenbron {
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.loten(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("trekking", "getrokken"))),
                Lotenbron::json);
    }

    static JsonObject json(Lot l) {
        return new Antwoord.Blok()
                .met("id", l.id())
                .met("gemeente", l.gemeentenaam())
                .met("agb", l.aanbieder())
                .met("aanbieder", l.aanbiedernaam())
                .met("zaad", l.zaad())
                .met("lot", l.lot())
                .met("grens", l.grens())
                .met("getrokken", l.getrokken())
                .met("moment", l.moment())
                .klaar();
    }
}
