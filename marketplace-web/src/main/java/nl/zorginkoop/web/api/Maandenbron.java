package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.maanddeclaratie.Maandbus;
import nl.zorginkoop.contracting.maanddeclaratie.Maandloket;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;
import nl.zorginkoop.contracting.maanddeclaratie.Ongedeclareerdoverzicht;
import nl.zorginkoop.contracting.maanddeclaratie.Productieoverzicht;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Een maand declareren en verbeteren zonder zelf een bericht te schrijven, en elke declaratie
 * vooraf toetsen.
 */
@Path("declaratiemaanden")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Maandenbron {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("geleverde hulp declareren");

    @Inject Maandloket loket;
    @Inject Maandbus bus;
    @Inject Ongedeclareerdoverzicht overzicht;
    @Inject Productieoverzicht productie;
    @Inject Ik ik;

    /** De regels van een maand, met het concept. */
    @GET
    public Response maand(
            @QueryParam("gemeente") String gemeente,
            @QueryParam("wet") String wet,
            @QueryParam("maand") String maand,
            @Context UriInfo adres,
            @Context Request vraag) {
        return Antwoord.lijst(
                vraag,
                adres,
                loket.voorstel(ik.namens(), DOEL, Maandlezer.leeg(gemeente, wet, maand)).regels(),
                Maandvorm::regel);
    }

    /** Bewaart het concept; er gaat niets uit. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bewaar(String inhoud) {
        loket.bewaar(ik.namens(), DOEL, Maandlezer.lees(inhoud));
        return Response.noContent().build();
    }

    /** Dient in, met correcties; met {@code proef=true} gaat er niets uit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dienIn(
            String inhoud,
            @HeaderParam("Idempotency-Key") String sleutel,
            @QueryParam("proef") @DefaultValue("false") String proef,
            @Context UriInfo adres) {
        Maandvraag vraag = Maandlezer.lees(inhoud);
        if (Waarde.ja("proef", proef)) {
            return Antwoord.erna(Maandvorm.proef(bus.proef(ik.namens(), DOEL, vraag)));
        }
        return Inleverbewijs.aangenomen(
                adres,
                "berichten",
                bus.verstuur(ik.namens(), DOEL, vraag, Inleverbewijs.sleutel(sleutel)));
    }

    /** Wat er van dit 323 zou worden (INV-9.2); er gaat niets uit en er blijft niets staan. */
    @POST
    @Path("proeven")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response proef(InputStream bytes) throws IOException {
        if (ik.namens().rol() != Rol.ZORGAANBIEDER) {
            return Probleem.van(
                            403,
                            "ROL",
                            "Geen toegang",
                            "Een declaratie toetst een zorgaanbieder met zijn eigen account.")
                    .antwoord();
        }
        return Antwoord.erna(
                Maandvorm.proef(
                        bus.proef(
                                ik.namens(),
                                bytes.readNBytes(Math.toIntExact(Postbus.GRENS) + 1))));
    }

    /** Wat in een maand liep en waarop niets is toegekend. */
    @GET
    @Path("ongedeclareerd")
    public Response ongedeclareerd(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.toewijzingen(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("maand", "wet"))),
                Maandvorm::ongedeclareerd);
    }

    /** Productie tegen toewijzing: hetzelfde getal als de andere partij leest (INV-8.8). */
    @GET
    @Path("productie")
    public Response productie(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                productie.productie(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("jaar"))),
                Maandvorm::productie);
    }
}
