package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.regie.Gezin;
import nl.zorginkoop.contracting.regie.Gezinsloket;
import nl.zorginkoop.contracting.regie.Gezinsoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Gezinnen: wie erbij horen, hun signalen bij elkaar, en wat er loopt (PO-03, SI-04). */
@Path("gezinnen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Gezinnenbron {
    private static final Grondslag DOEL = Hulpmeldingenbron.DOEL;

    @Inject Gezinsoverzicht overzicht;
    @Inject Gezinsloket loket;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.gezinnen(
                        ik.namens(), DOEL, Bladverzoek.van(adres.getQueryParameters(), List.of())),
                g -> kop(g).klaar());
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, heel(nr));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response maak(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("naam"));
        return Antwoord.gemaakt(adres, loket.maak(ik.namens(), in.eis("naam", 200)), "OPEN");
    }

    @POST
    @Path("{nr}/leden")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erbij(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hulpvrager"));
        return Antwoord.vastgelegd(loket.voegToe(ik.namens(), nr, in.eisSleutel("hulpvrager")));
    }

    @POST
    @Path("{nr}/leden/{lid}/einde")
    public Response eruit(@PathParam("nr") UUID nr, @PathParam("lid") UUID lid) {
        loket.neemUit(ik.namens(), lid);
        return Antwoord.erna(heel(nr));
    }

    private JsonObject heel(UUID nr) {
        Namens namens = ik.namens();
        Gezin g = overzicht.gezin(namens, DOEL, nr).orElseThrow(NotFoundException::new);
        return kop(g).met("lid", Antwoord.rij(overzicht.leden(namens, DOEL, nr), Gezinnenbron::lid))
                .met(
                        "signaal",
                        Antwoord.rij(overzicht.signalen(namens, DOEL, nr), Gezinnenbron::signaal))
                .met(
                        "zaak",
                        Antwoord.rij(overzicht.zaken(namens, DOEL, nr), Hulpmeldingenbron::json))
                .met(
                        "hulp",
                        Antwoord.rij(overzicht.trajecten(namens, DOEL, nr), Gezinnenbron::traject))
                .klaar();
    }

    private static Antwoord.Blok kop(Gezin g) {
        return new Antwoord.Blok()
                .met("id", g.id())
                .met("naam", g.naam())
                .met("leden", g.leden())
                .met("signalen", g.signalen())
                .met("laatste", g.laatste());
    }

    static JsonObject lid(Gezin.Lid l) {
        return new Antwoord.Blok()
                .met("id", l.id())
                .met("hulpvrager", l.hulpvrager())
                .met("naam", l.naam())
                .met("geboortedatum", l.geboortedatum())
                .met("van", l.van())
                .met("tot", l.tot())
                .klaar();
    }

    static JsonObject signaal(Gezin.Signaal s) {
        return new Antwoord.Blok()
                .met("melding", s.melding())
                .met("kenmerk", s.kenmerk())
                .met("bron", s.bron())
                .met("overNaam", s.overNaam())
                .met("inhoud", s.inhoud())
                .met("domein", s.domein())
                .met("spoed", s.spoed())
                .met("ontvangen", s.ontvangen())
                .klaar();
    }

    static JsonObject traject(Gezin.Traject t) {
        return new Antwoord.Blok()
                .met("hulpvrager", t.hulpvrager())
                .met("naam", t.naam())
                .met("nummer", t.nummer())
                .met("wet", t.wet())
                .met("aanbieder", t.aanbieder())
                .met("product", t.product())
                .met("begin", t.begin())
                .met("eind", t.eind())
                .klaar();
    }
}
