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
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contractrij.Tariefrij;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * De tarieven van de eigen overeenkomsten, voor het systeem van een aanbieder: met deze lijst is
 * een afkeuring op tarief (0611) te voorkomen.
 */
@Path("tarieven")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Tarievenbron {
    @Inject Contractoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.tarieven(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(), List.of("dag", "wet", "contract"))),
                Tarievenbron::json);
    }

    private static JsonObject json(Tariefrij t) {
        return new Antwoord.Blok()
                .met("id", t.id())
                .met("gemeente", t.gemeentenaam())
                .met("contract", t.contract())
                .met("aanbieder", t.aanbiedernaam())
                .met("wet", t.wet())
                .met("productcode", t.productcode())
                .met("eenheid", t.eenheid())
                .met("tarief", t.bedrag().bedrag())
                .met("vanaf", t.vanaf())
                .met("tot", t.tot())
                .met("bekend", t.bekend())
                .klaar();
    }
}
