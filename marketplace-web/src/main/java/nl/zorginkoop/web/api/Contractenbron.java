package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.contracting.overeenkomst.Contractloket;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;
import nl.zorginkoop.contracting.overeenkomst.Contracttoestand;
import nl.zorginkoop.contracting.overeenkomst.Looptijdregel;
import nl.zorginkoop.contracting.overeenkomst.Tekenrij;
import nl.zorginkoop.contracting.overeenkomst.Versiekeuze;
import nl.zorginkoop.web.aanmelden.Ik;

/** Overeenkomsten: lezen, aanbieden, en wat er te tekenen ligt. */
@Path("contracten")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Contractenbron {
    private static final Set<String> AANBOD =
            Set.of(
                    "voorwaarden",
                    "aanbieder",
                    "ingang",
                    "wachtTot",
                    "verlengingen",
                    "verlengmaanden",
                    "opzegger",
                    "opzegmaanden");

    @Inject Contractoverzicht overzicht;
    @Inject Contractinzage inzage;
    @Inject Contractloket loket;
    @Inject Contractzicht zicht;
    @Inject Ik ik;

    @GET
    public Response lijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.contracten(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("status", "wet"))),
                Contractvorm::json);
    }

    /** Biedt aan waar geen procedure aan voorafgaat, onder een versie uit de lijst. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bied(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, AANBOD);
        UUID versie = in.eisSleutel("voorwaarden");
        AgbCode aanbieder = in.agb("aanbieder");
        LocalDate ingang = in.eisDag("ingang");
        LocalDate wachtTot = in.dag("wachtTot");
        Looptijdregel regel = regel(in);
        UUID id =
                loket.biedAan(
                        ik.namens(),
                        Versiekeuze.uit(
                                        inzage.aanTeBieden(ik.namens()),
                                        "voorwaarden",
                                        versie.toString())
                                .opgave(aanbieder, wachtTot, ingang, regel));
        return Antwoord.gemaakt(adres, id, Contracttoestand.CONTRACT_AANGEBODEN.name());
    }

    /** De kaders waaronder de gemeente zelf aanwijst, met de versie die nu geldt. */
    @GET
    @Path("versies")
    public Response versies(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, inzage.aanTeBieden(ik.namens()), Contractenbron::json);
    }

    /** Wat deze aanbieder nu kan tekenen, wat het eerst vervalt bovenaan. */
    @GET
    @Path("tekenlijst")
    public Response tekenlijst(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.lijst(vraag, adres, inzage.teTekenen(ik.namens()), Contractenbron::json);
    }

    @GET
    @Path("{id}")
    public Response een(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(vraag, Contractvorm.json(zicht.eis(id)));
    }

    /** Bij SAS houdt een kort geding het tekenen tegen tot de uitspraak. */
    @POST
    @Path("{id}/kortgeding")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response zetKortGeding(@PathParam("id") UUID id, String inhoud) {
        loket.zetKortGeding(
                ik.namens(), id, Inhoud.lees(inhoud, Set.of("aanhangig")).ja("aanhangig"));
        return Antwoord.erna(Contractvorm.json(zicht.eis(id)));
    }

    static Looptijdregel regel(Inhoud in) {
        Looptijdregel s = Looptijdregel.STANDAARD;
        return new Looptijdregel(
                in.heel("verlengingen", s.verlengingen()),
                in.heel("verlengmaanden", s.verlengmaanden()),
                in.isLeeg("opzegger")
                        ? s.opzegger()
                        : in.keuze("opzegger", Looptijdregel.Wie.class),
                in.heel("opzegmaanden", s.opzegmaanden()));
    }

    private static JsonObject json(Versiekeuze v) {
        return new Antwoord.Blok()
                .met("voorwaarden", v.versie())
                .met("versie", v.versienummer())
                .met("kader", v.kader())
                .met("nummer", v.nummer())
                .met("naam", v.naam())
                .klaar();
    }

    private static JsonObject json(Tekenrij t) {
        return new Antwoord.Blok()
                .met("id", t.contract())
                .met("nummer", t.nummer())
                .met("naam", t.naam())
                .met("gemeente", t.gemeentenaam())
                .met("begin", t.begin())
                .met("vanaf", t.vanaf())
                .met("tekenenTot", t.tekenenTot())
                .klaar();
    }
}
