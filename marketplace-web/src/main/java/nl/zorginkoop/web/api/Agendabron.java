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
import nl.zorginkoop.contracting.overeenkomst.Agendarij;
import nl.zorginkoop.contracting.overeenkomst.Contractagenda;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat er bij alle overeenkomsten te doen is of aankomt. */
@Path("contracten/agenda")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Agendabron {
    @Inject Contractagenda agenda;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                agenda.blad(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of("soort"))),
                Agendabron::json);
    }

    static JsonObject json(Agendarij a) {
        return new Antwoord.Blok()
                .met("contract", a.contract())
                .met("nummer", a.nummer())
                .met("aanbieder", a.aanbiedernaam())
                .met("soort", a.soort())
                // Na de letter van de soort staat de sleutel van waar het over gaat.
                .met("over", a.id().substring(1))
                .met("dag", a.dag())
                .met("dringend", a.dringend())
                .met("tekst", a.tekst())
                .met("aantal", a.aantal() == 0 ? null : a.aantal())
                .klaar();
    }
}
