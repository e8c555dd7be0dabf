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
import nl.zorginkoop.contracting.begroting.Schattingbeeld;
import nl.zorginkoop.contracting.begroting.Schattingjournaalrij;
import nl.zorginkoop.contracting.begroting.Schattingloket;
import nl.zorginkoop.contracting.begroting.Schattingoverzicht;
import nl.zorginkoop.contracting.begroting.Schattingregelrij;
import nl.zorginkoop.contracting.begroting.Schattingrij;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat geleverd is en nog niet gedeclareerd: schatten, boeken en achteraf toetsen. */
@Path("schattingen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Schattingenbron {
    @Inject Schattingloket loket;
    @Inject Schattingoverzicht overzicht;
    @Inject Ik ik;

    @GET
    public Response schattingen(@Context UriInfo adres, @Context Request vraag) {
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.schattingen(
                        ik.namens(), Bladverzoek.van(adres.getQueryParameters(), List.of("jaar"))),
                s -> json(s).klaar());
    }

    /** Legt een schatting vast; een eerdere blijft zoals zij was. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response maakOp(String inhoud, @Context UriInfo adres) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("jaar", "peil"));
        return Antwoord.gemaakt(
                adres, loket.maakOp(ik.namens(), in.heel("jaar"), in.eisDag("peil")), "GESCHAT");
    }

    /** Eén schatting, met wat er tot nu van kwam. */
    @GET
    @Path("{id}")
    public Response schatting(@PathParam("id") UUID id, @Context Request vraag) {
        return Antwoord.een(
                vraag,
                json(overzicht.schatting(ik.namens(), id).orElseThrow(NotFoundException::new)));
    }

    @GET
    @Path("{id}/regels")
    public Response regels(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        eis(id);
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.regels(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of("wet"))
                                .met("schatting", id.toString())),
                Schattingenbron::json);
    }

    @GET
    @Path("{id}/journaal")
    public Response journaal(
            @PathParam("id") UUID id, @Context UriInfo adres, @Context Request vraag) {
        eis(id);
        return Antwoord.blad(
                vraag,
                adres,
                overzicht.journaal(
                        ik.namens(),
                        Bladverzoek.van(adres.getQueryParameters(), List.of())
                                .met("schatting", id.toString())),
                Schattingenbron::json);
    }

    /** Maakt de journaalpost en haar terugdraai; van een eerdere post alleen het verschil. */
    @POST
    @Path("{id}/journaal")
    public Response journaliseer(@PathParam("id") UUID id) {
        loket.journaliseer(ik.namens(), id);
        return Response.noContent().build();
    }

    private void eis(UUID id) {
        if (overzicht.kop(ik.namens(), id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private static Antwoord.Blok json(Schattingrij s) {
        return new Antwoord.Blok()
                .met("id", s.id())
                .met("jaar", s.jaar())
                .met("peil", s.peil())
                .met("regels", s.regels())
                .met("laag", Antwoord.bedrag(s.laag()))
                .met("midden", Antwoord.bedrag(s.midden()))
                .met("hoog", Antwoord.bedrag(s.hoog()))
                .met("geboekt", s.geboekt())
                .met("door", s.door())
                .met("opgemaakt", s.moment());
    }

    private static JsonObject json(Schattingbeeld b) {
        return json(b.kop())
                .met("gekomen", Antwoord.bedrag(b.gekomen()))
                .met("zonderRegel", Antwoord.bedrag(b.ongeschat()))
                .met("verschil", Antwoord.bedrag(b.verschil()))
                .met("foutHonderdsten", b.fout())
                .met("bandUitVerleden", b.verleden())
                .klaar();
    }

    private static JsonObject json(Schattingregelrij r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("wet", r.wet())
                .met("plafond", r.plafond())
                .met("product", r.product())
                .met("aanbieder", r.aanbieder())
                .met("taakveld", r.taakveld())
                .met("kostenplaats", r.kostenplaats())
                .met("grootboek", r.grootboek())
                .met("laatsteMaand", r.laatste())
                .met("onderweg", Antwoord.bedrag(r.onderweg()))
                .met("benuttingHonderdsten", r.graad())
                .met("laag", Antwoord.bedrag(r.laag()))
                .met("midden", Antwoord.bedrag(r.midden()))
                .met("hoog", Antwoord.bedrag(r.hoog()))
                .met("gekomen", Antwoord.bedrag(r.gekomen()))
                .klaar();
    }

    private static JsonObject json(Schattingjournaalrij j) {
        return new Antwoord.Blok()
                .met("nr", j.nr())
                .met("dag", j.dag())
                .met("soort", j.soort())
                .met("terug", j.terug())
                .met("blad", j.omschrijving())
                .met("taakveld", j.taakveld())
                .met("kostenplaats", j.kostenplaats())
                .met("grootboek", j.grootboek())
                .met("debet", Antwoord.bedrag(j.debet()))
                .met("credit", Antwoord.bedrag(j.credit()))
                .klaar();
    }
}
