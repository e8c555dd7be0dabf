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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Zipdeel;
import nl.zorginkoop.web.aanmelden.Ik;

/** Berichten inleveren en volgen. */
@Path("berichten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Berichtenbron {
    private static final int HOOGSTENS = 5000;

    @Inject Postbus postbus;
    @Inject Berichtoverzicht overzicht;
    @Inject Postloket loket;
    @Inject Ik ik;

    // De postkamer van de machine levert in voor alle gemeenten. Wie van wie was, is zo terug te
    // vinden; dit onthouden scheelt alleen zoeken.
    private final Map<UUID, Gemeentecode> eerder =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Gemeentecode> oudste) {
                    return size() > HOOGSTENS;
                }
            };

    @POST
    @Consumes({
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/zip",
        MediaType.APPLICATION_OCTET_STREAM
    })
    public Response lever(
            InputStream bytes,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("kenmerk") String kenmerk,
            @Context UriInfo adres)
            throws IOException {
        Namens namens = ik.namens();
        Inlevering inlevering =
                new Inlevering(
                        Inlevering.Bron.API,
                        namens.wie() + ":" + Inleverbewijs.sleutel(sleutel),
                        kenmerk(kenmerk),
                        namens.aanbieder());
        if (namens.rol() != Rol.POSTKAMER && namens.rol() != Rol.ZORGAANBIEDER) {
            return Probleem.van(
                            403,
                            "ROL",
                            "Geen toegang",
                            "Berichten inleveren doet een zorgaanbieder met zijn eigen account.")
                    .antwoord();
        }
        return Inleverbewijs.aangenomen(adres, "berichten", postbus.leverIn(inlevering, bytes));
    }

    /** Verstuurt opnieuw: een 301 of 319 onder een nieuw nummer, een antwoord zoals het was. */
    @POST
    @Path("{id}/herhaling")
    public Response verstuurOpnieuw(@PathParam("id") UUID id) {
        return Antwoord.erna(
                new Antwoord.Blok().met("id", loket.verstuurOpnieuw(ik.namens(), id)).klaar());
    }

    @GET
    @Path("{id}")
    public Response stand(@PathParam("id") String nummer, @Context Request vraag) {
        UUID id = Waarde.sleutel("id", nummer);
        Optional<Berichtstand> stand =
                ik.namens().rol() == Rol.POSTKAMER
                        ? bijGemeenten(id)
                        : overzicht.stand(ik.namens(), id);
        return stand.map(s -> Antwoord.een(vraag, json(s, delen(s))))
                .orElseGet(
                        () ->
                                Probleem.van(
                                                404,
                                                "ONBEKEND",
                                                "Niet gevonden",
                                                "Er is geen bericht met dit nummer: controleer het"
                                                        + " bewijs.")
                                        .antwoord());
    }

    private List<Zipdeel> delen(Berichtstand s) {
        if (s.berichtsoort() != null || !"VERWERKT".equals(s.status())) {
            return List.of();
        }
        Namens namens =
                ik.namens().rol() == Rol.POSTKAMER
                        ? Namens.postkamer(new Gemeentecode(s.gemeente()))
                        : ik.namens();
        return overzicht.delen(namens, s.id());
    }

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.berichten(
                        ik.namens(),
                        Bladverzoek.van(
                                adres.getQueryParameters(),
                                List.of("status", "stand", "soort", "kant", "van", "tot"))),
                Berichtvorm::json);
    }

    private Optional<Berichtstand> bijGemeenten(UUID id) {
        Gemeentecode bekend;
        synchronized (eerder) {
            bekend = eerder.get(id);
        }
        if (bekend != null) {
            return overzicht.stand(Namens.postkamer(bekend), id);
        }
        for (Gemeentecode gemeente : overzicht.gemeenten(ik.namens())) {
            Optional<Berichtstand> stand = overzicht.stand(Namens.postkamer(gemeente), id);
            if (stand.isPresent()) {
                synchronized (eerder) {
                    eerder.put(id, gemeente);
                }
                return stand;
            }
        }
        return Optional.empty();
    }

    private static JsonObject json(Berichtstand s, List<Zipdeel> delen) {
        Antwoord.Blok blok =
                new Antwoord.Blok()
                        .met("id", s.id())
                        .met("status", s.stand())
                        .met("berichtsoort", s.berichtsoort())
                        .met("identificatie", s.identificatie())
                        .met("gemeente", s.gemeente())
                        .met("aanbieder", s.aanbieder())
                        .met("naam", s.naam())
                        .met("sha256", s.sha256())
                        .met("grootte", s.grootte())
                        .met("ontvangen", s.ontvangen())
                        .met("afgehandeld", s.afgehandeld())
                        .met("eerste", s.eerste())
                        .met("reden", s.reden())
                        .met("antwoord", s.antwoord())
                        .met("antwoordSoort", s.antwoordSoort())
                        .met("antwoordVerzonden", s.antwoordVerzonden())
                        .met("antwoordBestand", s.antwoordBestand());
        return delen.isEmpty()
                ? blok.klaar()
                : blok.met("berichten", Antwoord.rij(delen, Berichtvorm::json)).klaar();
    }

    private static String kenmerk(String gekregen) {
        if (gekregen == null || gekregen.isBlank()) {
            return "api";
        }
        if (gekregen.length() > 100) {
            throw new OngeldigeWaarde("kenmerk", "Een kenmerk is hooguit 100 tekens.");
        }
        return gekregen.strip();
    }
}
