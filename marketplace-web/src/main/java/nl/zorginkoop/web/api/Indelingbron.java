package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.contractbeheer.Beheerplaats;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Indeling;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.web.aanmelden.Ik;

/** De laatste indeling in groep A en B, en een nieuwe maken (OH-23). */
@Path("contractbeheer/indeling")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Indelingbron {
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Contractbeheerloket loket;
    @Inject Ik ik;

    @GET
    public Response laatste(@Context Request vraag) {
        return Antwoord.een(vraag, json(indeling()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response deelIn(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("begin", "eind"));
        UUID id = loket.deelIn(ik.namens(), new Periode(in.eisDag("begin"), in.eisDag("eind")));
        return Response.created(adres.getAbsolutePath())
                .entity(new Antwoord.Blok().met("id", id).klaar().toString())
                .build();
    }

    /** Wie waar staat. */
    @GET
    @Path("plaatsen")
    public Response plaatsen(@Context UriInfo adres, @Context Request vraag) {
        Bladvraag blad =
                Bladverzoek.van(
                        adres.getQueryParameters(), List.of("indeling", "groep", "steekproef"));
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.plaatsen(
                        ik.namens(),
                        blad.keuze("indeling") == null
                                ? blad.met("indeling", indeling().id().toString())
                                : blad),
                Indelingbron::json);
    }

    private Indeling indeling() {
        return overzicht.indeling(ik.namens()).orElseThrow(NotFoundException::new);
    }

    static JsonObject json(Indeling i) {
        return new Antwoord.Blok()
                .met("id", i.id())
                .met("begin", i.periode().begin())
                .met("eind", i.periode().eind())
                .met("grens", i.grens())
                .met("volume", Antwoord.bedrag(i.volume()))
                .met("groepA", i.groepA())
                .met("groepB", i.groepB())
                .met("zonderConcentratie", i.isZonderConcentratie())
                .met("steekproef", i.steekproef())
                .met("door", i.door())
                .met("moment", i.moment())
                .klaar();
    }

    static JsonObject json(Beheerplaats p) {
        return new Antwoord.Blok()
                .met("id", p.id())
                .met("agb", p.aanbieder())
                .met("aanbieder", p.aanbiedernaam())
                .met("volume", Antwoord.bedrag(p.volume()))
                .met("aandeel", procent(p.aandeel()))
                .met("cumulatief", procent(p.cumulatief()))
                .met("groep", p.groep())
                .met("getrokken", p.getrokken())
                .met("intensief", p.intensief())
                .met("gesprek", p.gesprek())
                .klaar();
    }

    private static BigDecimal procent(int honderdsten) {
        return BigDecimal.valueOf(honderdsten, 2);
    }
}
