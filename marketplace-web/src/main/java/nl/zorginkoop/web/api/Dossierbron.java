package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Dossierloket;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.dossier.Stukopgave;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;

/** Het eigen dossier van een aanbieder: elk bewijsstuk één keer (CO-08). */
@Path("dossierstukken")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Dossierbron {
    private static final int LANGSTE_SLEUTEL = 200;

    @Inject Dossieroverzicht overzicht;
    @Inject Dossierloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.stukken(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("soort", "vervangen"))),
                Dossierbron::json);
    }

    @GET
    @Path("{id}")
    public Response stuk(@PathParam("id") UUID id, @Context Request vraag) {
        return overzicht
                .stuk(ik.namens(), id)
                .map(s -> Antwoord.een(vraag, json(s)))
                .orElseGet(
                        () ->
                                Probleem.van(
                                                404,
                                                "ONBEKEND",
                                                "Niet gevonden",
                                                "Dit stuk ligt niet in uw dossier.")
                                        .antwoord());
    }

    /** Legt een stuk in het dossier; de bytes gaan verzegeld naar binnen terwijl zij komen. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response leg(
            InputStream bytes,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("soort") String soort,
            @QueryParam("naam") String naam,
            @QueryParam("afgifte") String afgifte,
            @QueryParam("geldigTot") String geldigTot,
            @QueryParam("houder") String houder,
            @QueryParam("omschrijving") String omschrijving,
            @Context UriInfo adres)
            throws IOException {
        Namens namens = ik.namens();
        Dossierstuk stuk =
                loket.lever(
                        namens,
                        nummer(namens, sleutel),
                        opgave(soort, naam, afgifte, geldigTot, houder, omschrijving),
                        bytes);
        return gemaakt(adres, stuk);
    }

    /** Wat binnen negentig dagen niet meer telt, het eerste bovenaan; hooguit tien. */
    @GET
    @Path("verlopend")
    public Response verlopend(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, overzicht.verlopend(ik.namens()), Dossierbron::json);
    }

    /** Legt een nieuw stuk in de plaats; het oude blijft bij de aanvragen die erop rusten. */
    @POST
    @Path("{id}/vervanging")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response vervang(
            @PathParam("id") UUID id,
            InputStream bytes,
            @QueryParam("soort") String soort,
            @QueryParam("naam") String naam,
            @QueryParam("afgifte") String afgifte,
            @QueryParam("geldigTot") String geldigTot,
            @QueryParam("houder") String houder,
            @QueryParam("omschrijving") String omschrijving,
            @Context UriInfo adres)
            throws IOException {
        UUID nieuw =
                loket.vervang(
                        ik.namens(),
                        id,
                        opgave(soort, naam, afgifte, geldigTot, houder, omschrijving),
                        bytes);
        return gemaakt(adres, overzicht.stuk(ik.namens(), nieuw).orElseThrow());
    }

    /** Haalt een stuk uit het dossier voor volgende aanvragen; weg is het niet. */
    @POST
    @Path("{id}/uitname")
    public Response neemUit(@PathParam("id") UUID id) {
        loket.neemUit(ik.namens(), id);
        return Response.noContent().build();
    }

    private static Stukopgave opgave(
            String soort,
            String naam,
            String afgifte,
            String geldigTot,
            String houder,
            String omschrijving) {
        return new Stukopgave(
                Waarde.keuze("soort", soort, Stuksoort.class),
                houder,
                omschrijving,
                afgifte == null ? null : Waarde.dag("afgifte", afgifte),
                geldigTot == null ? null : Waarde.dag("geldigTot", geldigTot),
                naam);
    }

    private static Response gemaakt(UriInfo adres, Dossierstuk stuk) {
        return Response.created(
                        adres.getBaseUriBuilder()
                                .path("dossierstukken")
                                .path(stuk.id().toString())
                                .build())
                .entity(json(stuk).toString())
                .build();
    }

    // De sleutel geldt binnen het eigen account, zodat niemand die van een ander raadt.
    private static UUID nummer(Namens namens, String sleutel) {
        if (sleutel == null || sleutel.isBlank()) {
            return UUID.randomUUID();
        }
        if (sleutel.length() > LANGSTE_SLEUTEL) {
            throw new OngeldigeWaarde(
                    "Idempotency-Key", "Een sleutel is hooguit 200 tekens: maak haar korter.");
        }
        String eigen = namens.aanbieder() + "/" + namens.wie() + "/" + sleutel.strip();
        return UUID.nameUUIDFromBytes(eigen.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(Dossierstuk s) {
        return new Antwoord.Blok()
                .met("id", s.id())
                .met("soort", s.soort())
                .met("naam", s.naam())
                .met("houder", s.houder())
                .met("omschrijving", s.omschrijving())
                .met("afgifte", s.afgifte())
                .met("geldigTot", s.geldigTot())
                .met("teltTot", s.teltTot())
                .met("sha256", s.sha256())
                .met("vervangt", s.vervangt())
                .met("vervallen", s.vervallen())
                .klaar();
    }
}
