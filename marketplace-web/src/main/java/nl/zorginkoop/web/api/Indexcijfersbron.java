package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.zorginkoop.contracting.inkoop.Indexloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Gepubliceerde indexcijfers met hun bron; een verbeterd cijfer komt erbij. */
@Path("indexcijfers")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Indexcijfersbron {
    @Inject Indexloket loket;
    @Inject Ik ik;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(String inhoud) {
        loket.legCijferVast(ik.namens(), Indexlezer.cijfer(Inhoud.lees(inhoud, Indexlezer.CIJFER)));
        return Response.noContent().build();
    }
}
