package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een procedure opstellen: het concept, deel voor deel; het antwoord is de stand erna. */
@Path("openstellingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class Openstellingbeheerbron {
    @Inject Openstellingloket loket;
    @Inject Eigenopenstelling eigen;
    @Inject Eigenkader kaders;
    @Inject Ik ik;

    /** Procedure en looptijd volgen uit het kader. */
    @POST
    public Response begin(String inhoud, @Context UriInfo adres) {
        Inhoud in =
                Toelatingslezer.lees(
                        inhoud,
                        Openstellinglezer.BEGIN,
                        i -> kaders.lees(i.eisSleutel("kader")).opgave().procedure());
        UUID id = loket.begin(ik.namens(), Openstellinglezer.begin(in));
        return Antwoord.gemaakt(
                adres.getBaseUriBuilder().path("openstellingen/eigen"), id, "CONCEPT");
    }

    @PUT
    @Path("{id}/spelregels")
    public Response legSpelregelsVast(@PathParam("id") UUID id, String inhoud) {
        loket.legSpelregelsVast(
                ik.namens(),
                id,
                Openstellinglezer.spelregels(eigen.lees(id, inhoud, Openstellinglezer.SPELREGELS)));
        return Antwoord.erna(eigen.heel(id));
    }

    @PUT
    @Path("{id}/percelen/{nr}")
    public Response legPerceelVast(
            @PathParam("id") UUID id, @PathParam("nr") int nr, String inhoud) {
        loket.legPerceelVast(
                ik.namens(),
                id,
                Openstellinglezer.perceel(nr, eigen.lees(id, inhoud, Openstellinglezer.PERCEEL)));
        return Antwoord.erna(eigen.heel(id));
    }

    /** Na publicatie hoort er een reden bij, en hoort iedereen ervan (L4). */
    @PUT
    @Path("{id}/planning")
    public Response plan(@PathParam("id") UUID id, String inhoud) {
        Openstelling o = eigen.lees(id);
        Inhoud in = eigen.lees(id, inhoud, Openstellinglezer.PLANNING);
        Planning planning = Openstellinglezer.planning(o.planning().einde(), in);
        boolean verlengen = in.ja("gestandVerlengen", false);
        String reden = in.tekst("reden", Openstellinglezer.REDEN);
        if (o.isGepubliceerd()) {
            loket.herplan(ik.namens(), id, planning, verlengen, reden);
        } else {
            loket.plan(ik.namens(), id, planning, verlengen);
        }
        return Antwoord.erna(eigen.heel(id));
    }

    /** Een venster erbij; na publicatie met een reden, en alleen een dat nog moet openen. */
    @POST
    @Path("{id}/vensters")
    public Response legVensterVast(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = eigen.lees(id, inhoud, Openstellinglezer.VENSTER);
        loket.legVensterVast(
                ik.namens(),
                id,
                Openstellinglezer.venster(in),
                in.tekst("reden", Openstellinglezer.REDEN));
        return Antwoord.erna(eigen.heel(id));
    }
}
