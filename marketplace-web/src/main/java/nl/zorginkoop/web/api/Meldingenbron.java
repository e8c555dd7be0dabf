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
import java.util.stream.Stream;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Meldingopgave;
import nl.zorginkoop.contracting.overeenkomst.Meldingsoort;
import nl.zorginkoop.contracting.overeenkomst.Plichtenloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat een aanbieder bij een overeenkomst uit zichzelf meldt, zonder namen van cliënten. */
@Path("contracten/{id}/meldingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Meldingenbron {
    private static final Set<String> MELDING =
            Set.of("soort", "ontdekt", "tekst", "oorzaak", "gegevens", "personen", "aantal");

    @Inject Plichtenloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, zicht.eis(id).meldingen(), Meldingenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(
            @PathParam("id") UUID id, @PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(een(id, nr)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meld(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        UUID nr = loket.meld(ik.namens(), id, opgave(inhoud));
        return Antwoord.gemaakt(adres, nr, null);
    }

    private Contractblad.Melding een(UUID id, UUID nr) {
        return Contractzicht.een(zicht.eis(id).meldingen(), r -> r.id().equals(nr));
    }

    static Meldingopgave opgave(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, MELDING);
        return new Meldingopgave(
                in.keuze("soort", Meldingsoort.class),
                in.eisMoment("ontdekt"),
                in.eis("tekst", 4000),
                datalek(in));
    }

    // Het formulier van 3.31 hoort bij elkaar; of het hier mag zegt de databank.
    private static Meldingopgave.Datalek datalek(Inhoud in) {
        if (Stream.of("oorzaak", "gegevens", "personen", "aantal").allMatch(in::isLeeg)) {
            return null;
        }
        int aantal = in.heel("aantal");
        if (aantal < 0) {
            throw new OngeldigeWaarde("aantal", "Stuur voor aantal nul of meer.");
        }
        return new Meldingopgave.Datalek(
                in.eis("oorzaak", 2000),
                in.eis("gegevens", 2000),
                in.eis("personen", 2000),
                aantal);
    }

    static JsonObject json(Contractblad.Melding m) {
        return new Antwoord.Blok()
                .met("id", m.id())
                .met("soort", m.soort())
                .met("ontdekt", m.ontdekt())
                .met("gemeld", m.gemeld())
                .met("teLaat", m.teLaat())
                .met("tekst", m.tekst())
                .met("aantal", m.aantal())
                .klaar();
    }
}
