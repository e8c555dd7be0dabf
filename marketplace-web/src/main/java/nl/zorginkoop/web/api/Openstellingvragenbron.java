package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.openstelling.Inlichtingenloket;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Vragen over een procedure, haar Nota van Inlichtingen, en wie haar volgt. */
@Path("openstellingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Openstellingvragenbron {
    private static final int WAT = 4_000;

    @Inject Inlichtingenloket loket;
    @Inject Openstellingloket openstellingen;
    @Inject Openstellingoverzicht overzicht;
    @Inject Eigenopenstelling eigen;
    @Inject Ik ik;

    /** Wie vraagt, hoort voortaan van elke wijziging. */
    @POST
    @Path("{id}/vragen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stelVraag(@PathParam("id") UUID id, String inhoud, @Context UriInfo adres) {
        Inhoud in =
                Toelatingslezer.lees(
                        inhoud,
                        Set.of("over", "vraag"),
                        i ->
                                overzicht
                                        .openstelling(ik.namens(), id)
                                        .map(Openstelling::procedure)
                                        .orElse(null));
        UUID vraag = loket.stelVraag(ik.namens(), id, in.eis("over"), in.eis("vraag"));
        return Antwoord.gemaakt(
                adres.getBaseUriBuilder().path("inlichtingenvragen"), vraag, "OPEN");
    }

    /** Een aanbieder wil van elke wijziging horen; nog eens verandert niets. */
    @POST
    @Path("{id}/belangstelling")
    public Response volg(@PathParam("id") UUID id) {
        openstellingen.volg(ik.namens(), id);
        return Response.noContent().build();
    }

    /** Een verduidelijking zonder vraag, in de nota die in de maak is. */
    @POST
    @Path("{id}/nota/regels")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response licht(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = eigen.lees(id, inhoud, Set.of("over", "antwoord"));
        loket.licht(ik.namens(), id, in.eis("over"), in.eis("antwoord"));
        return Antwoord.erna(eigen.heel(id));
    }

    /** Publiceert de nota aan allen op hetzelfde moment (INV-2.7). */
    @POST
    @Path("{id}/nota/publicatie")
    public Response publiceerNota(@PathParam("id") UUID id) {
        loket.publiceerNota(ik.namens(), id);
        return Antwoord.erna(eigen.heel(id));
    }

    /** Een aanbieder zocht buiten het platform om contact (V28). */
    @POST
    @Path("{id}/schendingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legSchendingVast(@PathParam("id") UUID id, String inhoud) {
        Inhoud in = eigen.lees(id, inhoud, Set.of("aanbieder", "wat", "dag"));
        loket.legSchendingVast(
                ik.namens(),
                id,
                new AgbCode(in.eis("aanbieder")),
                in.eis("wat", WAT),
                in.eisDag("dag"));
        return Response.noContent().build();
    }
}
