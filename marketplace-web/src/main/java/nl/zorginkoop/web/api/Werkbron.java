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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.regiewerk.Werkoverzicht;
import nl.zorginkoop.contracting.regiewerk.Werkrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** De werkvoorraad van wie aanmeldt (RG-01, WT-19). */
@Path("werk")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Werkbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak(
                    "regie voeren op eigen zaken (Wmo 2015 art. 2.3.2 tot en met 2.3.9)");
    private static final int HOOGUIT = 99;

    @Inject Werkoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.werk(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("soort"))),
                Werkbron::json);
    }

    /** Hoeveel er per soort ligt; 100 is "meer dan 99". */
    @GET
    @Path("tellingen")
    public Response tellingen(@Context Request vraag) {
        Antwoord.Blok blok = new Antwoord.Blok();
        overzicht.tel(ik.namens(), HOOGUIT).forEach((soort, n) -> blok.met(soort.name(), n));
        return Antwoord.een(vraag, blok.klaar());
    }

    private static JsonObject json(Werkrij r) {
        return new Antwoord.Blok()
                .met("soort", r.soort())
                .met("id", r.id())
                .met("hulpvrager", r.hulpvrager())
                .met("naam", r.naam())
                .met("wat", r.wat())
                .met("stap", r.stap())
                .met("regisseur", r.regisseur())
                .met("uiterlijk", r.uiterlijk())
                .klaar();
    }
}
