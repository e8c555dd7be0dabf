package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** De keten van een toewijzing: elk bericht erover, ernaar en erop, met zijn antwoord. */
@Path("toewijzingen/{nr}/berichten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Toewijzingketenbron {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("berichtenverkeer volgen");

    @Inject Berichtoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response keten(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, Berichtvorm.json(overzicht.keten(ik.namens(), DOEL, nr)));
    }
}
