package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Uitvoerder;
import nl.zorginkoop.contracting.declaratie.Uitvoerderloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Welke onderaannemer de hulp van een declaratie leverde (V10). */
@Path("declaraties/{id}/uitvoerders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Uitvoerdersbron {
    @Inject Uitvoerderloket loket;
    @Inject Declaratieoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag,
                adres,
                loket.bijDeclaratie(ik.namens(), declaratie(id)),
                Uitvoerdersbron::json);
    }

    /** Nog eens noemen verandert niets en geeft hetzelfde antwoord: een sleutel is niet nodig. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response noem(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("kvk", "product"));
        String kvk = in.eis("kvk");
        String product = in.eis("product");
        List<Uitvoerder> genoemd = loket.noem(ik.namens(), declaratie(id), kvk, product);
        return Antwoord.erna(
                new Antwoord.Blok()
                        .met("items", Antwoord.rij(genoemd, Uitvoerdersbron::json))
                        .klaar());
    }

    private UUID declaratie(UUID id) {
        return overzicht.declaratie(ik.namens(), id).orElseThrow(NotFoundException::new).id();
    }

    private static JsonObject json(Uitvoerder u) {
        return new Antwoord.Blok()
                .met("id", u.id())
                .met("overeenkomst", u.overeenkomst())
                .met("product", u.product())
                .met("kvk", u.kvk())
                .met("naam", u.naam())
                .met("regels", u.regels())
                .met("regelsZonderToestemming", u.tegen())
                .met("moment", u.moment())
                .met("status", u.status())
                .klaar();
    }
}
