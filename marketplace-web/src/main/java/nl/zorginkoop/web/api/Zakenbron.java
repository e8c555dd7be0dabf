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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.catalogus.Keuzevoorstel;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.plan.Onderzoekloket;
import nl.zorginkoop.contracting.plan.Planloket;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zaakoverzicht;
import nl.zorginkoop.contracting.plan.Zrmopgave;
import nl.zorginkoop.contracting.regie.Melding.Domein;
import nl.zorginkoop.contracting.regie.Meldingoverzicht;
import nl.zorginkoop.contracting.regie.Zaakloket;
import nl.zorginkoop.web.aanmelden.Ik;

/** Zaken: waar zij staan, en wat er tijdens het onderzoek wordt vastgelegd (TR-01, RG-14). */
@Path("zaken")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Zakenbron {
    static final Grondslag DOEL =
            Grondslag.wettelijkeTaak(
                    "onderzoek, plan en besluit (Wmo 2015 art. 2.3.2 tot en met 2.3.5, Jeugdwet art. 2.3)");
    private static final int LANG = 4000;

    @Inject Meldingoverzicht meldingen;
    @Inject Zaakoverzicht overzicht;
    @Inject Onderzoekloket onderzoek;
    @Inject Planloket plannen;
    @Inject Zaakloket zaken;
    @Inject Keuzeoverzicht keuzes;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                meldingen.zaken(
                        ik.namens(),
                        DOEL,
                        Bladverzoek.van(adres.getQueryParameters(), List.of("stand", "wet"))),
                Hulpmeldingenbron::json);
    }

    @GET
    @Path("{nr}")
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, dossier(nr));
    }

    /** Een andere weg dan de regels; geen van beide weigert hulp. */
    @POST
    @Path("{nr}/triage")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response triage(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "reden"));
        onderzoek.stuurAnders(
                ik.namens(),
                nr,
                in.keuze("uitkomst", Zaakdossier.Triage.class),
                in.eis("reden", LANG));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("{nr}/spoedhulp")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response spoed(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("hulp", "tot", "reden"));
        onderzoek.regelSpoed(
                ik.namens(), nr, in.eis("hulp", 1000), in.dag("tot"), in.eis("reden", LANG));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("{nr}/afwegingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response weeg(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("stap", "uitkomst", "waarom"));
        onderzoek.weegAf(
                ik.namens(),
                nr,
                in.keuze("stap", Zaakdossier.Afweegstap.class),
                in.keuze("uitkomst", Zaakdossier.Weeguitkomst.class),
                in.eis("waarom", LANG));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("{nr}/ondersteuning")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ondersteuning(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("antwoord", "toelichting"));
        onderzoek.biedOndersteuning(
                ik.namens(),
                nr,
                in.keuze("antwoord", Zaakdossier.Antwoord.class),
                in.tekst("toelichting", 1000));
        return Antwoord.erna(dossier(nr));
    }

    /** Wat ontbreekt is niet uitgevraagd; de som komt alleen als alle dertien er zijn. */
    @POST
    @Path("{nr}/metingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response meet(@PathParam("nr") UUID nr, String inhoud) {
        onderzoek.meet(ik.namens(), nr, meting(inhoud));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("{nr}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("doel", "evaluatie"));
        return Antwoord.vastgelegd(
                plannen.maak(ik.namens(), nr, in.eis("doel", LANG), in.eisDag("evaluatie")));
    }

    /** Wat het bekende besluit toekent, en met welke interventie dat te kiezen is. */
    @GET
    @Path("{nr}/voorstellen")
    public Response voorstellen(
            @PathParam("nr") UUID nr, @Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(
                vraag, adres, keuzes.voorstellen(ik.namens(), DOEL, nr), Zakenbron::voorstel);
    }

    /** Neemt de zaak, of draagt haar met een reden over aan een ander. */
    @POST
    @Path("{nr}/regisseur")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response regisseur(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("regisseur", "reden"));
        if (in.heeft("regisseur")) {
            zaken.draagOver(ik.namens(), nr, in.eis("regisseur", 100), in.eis("reden", 2000));
        } else {
            zaken.neem(ik.namens(), nr);
        }
        return Antwoord.erna(new Antwoord.Blok().met("id", nr).klaar());
    }

    private static JsonObject voorstel(Keuzevoorstel v) {
        return new Antwoord.Blok()
                .met("regel", v.regel())
                .met("omschrijving", v.omschrijving())
                .met("resultaat", v.resultaat())
                .met("interventie", v.interventie())
                .met("naam", v.naam())
                .met("doelgroep", v.doelgroep())
                .met("begint", v.begint())
                .met("eind", v.eind())
                .met("volume", v.volume())
                .met("eenheid", v.eenheid())
                .met("frequentie", v.frequentie())
                .met("keuze", v.keuze())
                .met("stand", v.stand())
                .klaar();
    }

    static Zrmopgave meting(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("moment", "scores"));
        Map<Domein, Integer> score = new TreeMap<>();
        in.objecten("scores", Set.of("domein", "score"))
                .forEach(s -> score.put(s.keuze("domein", Domein.class), s.heel("score")));
        return new Zrmopgave(in.keuze("moment", Zrmopgave.Soort.class), score);
    }

    private JsonObject dossier(UUID nr) {
        return Zaakvorm.json(
                overzicht.dossier(ik.namens(), DOEL, nr).orElseThrow(NotFoundException::new));
    }
}
