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
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.zorgplicht.Ruimtealternatief;
import nl.zorginkoop.contracting.zorgplicht.Ruimtestap;
import nl.zorginkoop.contracting.zorgplicht.Ruimtewacht;
import nl.zorginkoop.contracting.zorgplicht.Wachttelling;
import nl.zorginkoop.contracting.zorgplicht.Zorgplichtloket;
import nl.zorginkoop.contracting.zorgplicht.Zorgplichtoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wie op ruimte wacht, en de uitkomsten; er is geen eindpunt dat weigert (INV-8.6). */
@Path("ruimtewachten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Ruimtewachtenbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("zorgplicht als een bestedingsruimte is bereikt");

    @Inject Zorgplichtloket loket;
    @Inject Zorgplichtoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.wachtenden(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand", "rol"))),
                Ruimtewachtenbron::json);
    }

    /** Indicaties zonder toewijzing, per product, voor de raad. */
    @GET
    @Path("rapport")
    public Response rapport(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.raadsrapport(ik.namens()), Ruimtewachtenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, json(wacht(nr)));
    }

    /** Wie nog ruimte heeft, in de neutrale volgorde; geen parameter verandert haar. */
    @GET
    @Path("{nr}/alternatieven")
    public Response alternatieven(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.alternatieven(ik.namens(), nr), Ruimtewachtenbron::json);
    }

    @GET
    @Path("{nr}/stappen")
    public Response stappen(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, overzicht.stappen(ik.namens(), DOEL, nr), Ruimtewachtenbron::json);
    }

    @POST
    @Path("{nr}/ander-aanbod")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response kiesAnder(@PathParam("nr") UUID nr, String inhoud) {
        Voorkeur v = voorkeur(inhoud);
        return Antwoord.vastgelegd(
                loket.kiesAnder(ik.namens(), nr, v.aanbieder(), v.kiezer(), v.reden()));
    }

    @POST
    @Path("{nr}/addendum")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vraagAddendum(@PathParam("nr") UUID nr, String inhoud) {
        loket.vraagAddendum(ik.namens(), nr, reden(inhoud));
        return Antwoord.erna(json(wacht(nr)));
    }

    @POST
    @Path("{nr}/escalatie")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response escaleer(@PathParam("nr") UUID nr, String inhoud) {
        loket.escaleer(ik.namens(), nr, reden(inhoud));
        return Antwoord.erna(json(wacht(nr)));
    }

    @POST
    @Path("{nr}/verhoging")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verhoog(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("bedrag", "addendum"));
        loket.verhoog(ik.namens(), DOEL, nr, in.bedrag("bedrag"), in.eis("addendum", 2000));
        return Antwoord.erna(json(wacht(nr)));
    }

    @POST
    @Path("{nr}/besluit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response besluit(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("motivering"));
        loket.besluit(ik.namens(), DOEL, nr, in.eis("motivering", 2000));
        return Antwoord.erna(json(wacht(nr)));
    }

    /** Wijst toe als er inmiddels ruimte is. */
    @POST
    @Path("{nr}/poging")
    public Response probeer(@PathParam("nr") UUID nr) {
        loket.probeer(ik.namens(), DOEL, nr);
        return Antwoord.erna(json(wacht(nr)));
    }

    static Voorkeur voorkeur(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbieder", "kiezer", "reden"));
        return new Voorkeur(
                null,
                in.agb("aanbieder"),
                Waarde.keuze("kiezer", in.eis("kiezer"), Voorkeur.Kiezer.class),
                null,
                in.eis("reden", 2000));
    }

    private static String reden(String inhoud) {
        return Inhoud.lees(inhoud, Set.of("reden")).eis("reden", 2000);
    }

    private Ruimtewacht wacht(UUID nr) {
        return overzicht.wachtende(ik.namens(), DOEL, nr).orElseThrow(NotFoundException::new);
    }

    // Zonder naam: wie het is staat bij de zaak.
    private static JsonObject json(Ruimtewacht w) {
        return new Antwoord.Blok()
                .met("id", w.id())
                .met("keuze", w.keuze())
                .met("zaak", w.zaak())
                .met("wet", w.wet())
                .met("productcode", w.productcode())
                .met("product", w.product())
                .met("aanbieder", w.aanbieder())
                .met("naam", w.aanbiedernaam())
                .met("kiezer", w.kiezer())
                .met("wens", w.wens())
                .met("spoed", w.spoed())
                .met("plafond", w.plafond())
                .met("jaar", w.jaar())
                .met("bedrag", Antwoord.bedrag(w.bedrag()))
                .met("tekort", Antwoord.bedrag(w.tekort()))
                .met("sinds", w.sinds())
                .met("dagen", w.dagen())
                .met("stand", w.stand())
                .met("rol", w.rol())
                .met("volgende", w.volgende())
                .klaar();
    }

    private static JsonObject json(Ruimtealternatief a) {
        return new Antwoord.Blok()
                .met("aanbieder", a.agb().code())
                .met("naam", a.naam())
                .met("eerste", a.eerste())
                .met("wachttijd", a.wachttijd())
                .met("afstand", a.afstand())
                .met("tarief", Antwoord.bedrag(a.tarief()))
                .met("eenheid", a.eenheid())
                .klaar();
    }

    private static JsonObject json(Ruimtestap s) {
        return new Antwoord.Blok()
                .met("soort", s.soort())
                .met("moment", s.moment())
                .met("door", s.door())
                .met("reden", s.reden())
                .met("naam", s.aanbiedernaam())
                .met("kiezer", s.kiezer())
                .met("bedrag", s.bedrag() == null ? null : Antwoord.bedrag(s.bedrag()))
                .klaar();
    }

    private static JsonObject json(Wachttelling t) {
        return new Antwoord.Blok()
                .met("wet", t.wet())
                .met("productcode", t.productcode())
                .met("product", t.product())
                .met("clienten", t.clienten())
                .met("escalaties", t.escalaties())
                .met("langst", t.langst())
                .met("gemiddeld", t.gemiddeld())
                .klaar();
    }
}
