package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.inkoop.Tarieflijst;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.contracting.inkoop.Tariefreden;
import nl.zorginkoop.contracting.inkoop.Voorwaardenloket;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat onder een kader afgesproken wordt: de versies van de voorwaarden, en de tarieven. */
@Path("inkoopkaders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Kaderversiesbron {
    @Inject Voorwaardenoverzicht voorwaarden;
    @Inject Voorwaardenloket loket;
    @Inject Tariefoverzicht tarieven;
    @Inject Eigenkader kaders;
    @Inject Klok klok;
    @Inject Ik ik;

    /** Een aanbieder ziet wat in consultatie is of gepubliceerd. */
    @GET
    @Path("{kader}/voorwaarden")
    public Response versies(
            @PathParam("kader") UUID kader, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, voorwaarden.versies(ik.namens(), kader), Voorwaardenvorm::rij);
    }

    /** Begint een versie met de artikelen van de geldende, of met die van de standaard. */
    @POST
    @Path("{kader}/voorwaarden")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@PathParam("kader") UUID kader, String inhoud, @Context UriInfo adres) {
        Inhoud in = kaders.lees(kader, inhoud, Voorwaardelezer.VERSIE);
        UUID versie = loket.begin(ik.namens(), Voorwaardelezer.versie(kaders.lees(kader), in));
        return Antwoord.gemaakt(adres.getBaseUriBuilder().path("voorwaarden"), versie, "CONCEPT");
    }

    /**
     * Precies wat een aanbieder op deze dag (anders vandaag) aanvaardt, met de hash over die lijst
     * (OH-03).
     */
    @GET
    @Path("{kader}/tarieven")
    public Response tarieven(
            @PathParam("kader") UUID kader, @QueryParam("dag") String dag, @Context Request vraag) {
        Tarieflijst lijst =
                tarieven.teAanvaarden(
                        ik.namens(), kader, dag == null ? klok.vandaag() : Waarde.dag("dag", dag));
        // De hash over een lege lijst zou lijken op iets dat te aanvaarden is.
        if (lijst.tarieven().isEmpty()) {
            throw new Weigering(
                    Tariefreden.ONBEKEND, "Bij dit kader geldt op deze dag geen tarief.");
        }
        return Antwoord.een(
                vraag,
                new Antwoord.Blok()
                        .met("kader", kader)
                        .met("dag", lijst.dag())
                        .met("hash", lijst.hash())
                        .met("tarieven", Antwoord.rij(lijst.tarieven(), Tariefvorm::json))
                        .klaar());
    }
}
