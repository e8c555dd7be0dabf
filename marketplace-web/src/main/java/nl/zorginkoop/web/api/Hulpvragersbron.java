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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.levensloop.Brploket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisblad;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisloket;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisopgave;
import nl.zorginkoop.contracting.levensloop.Levensgevolg;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigerloket;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigeropgave;
import nl.zorginkoop.contracting.regie.Hulpvragerkaart;
import nl.zorginkoop.contracting.regie.Hulpvragerloket;
import nl.zorginkoop.contracting.regie.Regiereden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een hulpvrager: zijn gegevens met bron en dag, en wat er in zijn leven gebeurt. */
@Path("hulpvragers/{nr}")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Hulpvragersbron {
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("gebeurtenissen van een hulpvrager verwerken");
    private static final Set<String> GEBEURTENIS =
            Set.of("soort", "dag", "bron", "toelichting", "naar", "bsn", "instemming");
    private static final int KORT = 200;
    private static final int LANG = 4000;

    @Inject Hulpvragerloket hulpvragers;
    @Inject Gebeurtenisloket gebeurtenissen;
    @Inject Brploket brp;
    @Inject Vertegenwoordigerloket vertegenwoordigers;
    @Inject Ik ik;

    @GET
    public Response een(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, kaart(nr));
    }

    @GET
    @Path("gebeurtenissen")
    public Response lijst(@PathParam("nr") UUID nr, @Context Request vraag) {
        return Antwoord.een(vraag, blad(nr));
    }

    /** Wat het zou doen; er verandert niets. */
    @POST
    @Path("gebeurtenissen/gevolg")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response gevolg(@PathParam("nr") UUID nr, String inhoud) {
        List<Levensgevolg> gevolgen =
                gebeurtenissen.bekijk(ik.namens(), DOEL, nr, gebeurtenis(inhoud));
        return Antwoord.erna(
                new Antwoord.Blok()
                        .met("gevolgen", Antwoord.rij(gevolgen, Hulpvragersbron::gevolg))
                        .klaar());
    }

    @POST
    @Path("gebeurtenissen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legVast(@PathParam("nr") UUID nr, String inhoud) {
        return Antwoord.vastgelegd(
                gebeurtenissen.legVast(ik.namens(), DOEL, nr, gebeurtenis(inhoud)));
    }

    @POST
    @Path("voorstellen/{voorstel}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beslis(
            @PathParam("nr") UUID nr, @PathParam("voorstel") UUID voorstel, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("besluit", "reden"));
        gebeurtenissen.beslis(
                ik.namens(),
                DOEL,
                voorstel,
                in.keuze("besluit", Gebeurtenisloket.Besluit.class),
                in.tekst("reden", 400));
        return Antwoord.erna(blad(nr));
    }

    @POST
    @Path("brp")
    public Response vraagBrp(@PathParam("nr") UUID nr) {
        brp.vraagOp(ik.namens(), DOEL, nr);
        return Antwoord.erna(kaart(nr));
    }

    @POST
    @Path("brp/overname")
    public Response neemOver(@PathParam("nr") UUID nr) {
        brp.neemOver(ik.namens(), DOEL, nr);
        return Antwoord.erna(kaart(nr));
    }

    @POST
    @Path("vertegenwoordigers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vertegenwoordig(@PathParam("nr") UUID nr, String inhoud) {
        return Antwoord.vastgelegd(
                vertegenwoordigers.legVast(ik.namens(), DOEL, nr, vertegenwoordiger(inhoud)));
    }

    @POST
    @Path("vertegenwoordigers/{wie}/einde")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response eindig(@PathParam("nr") UUID nr, @PathParam("wie") UUID wie, String inhoud) {
        vertegenwoordigers.eindig(
                ik.namens(), DOEL, wie, Inhoud.lees(inhoud, Set.of("tot")).eisDag("tot"));
        return Antwoord.erna(kaart(nr));
    }

    static Gebeurtenisopgave gebeurtenis(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, GEBEURTENIS);
        return new Gebeurtenisopgave(
                in.keuze("soort", Gebeurtenisopgave.Soort.class),
                in.eisDag("dag"),
                in.eis("bron", KORT),
                in.tekst("toelichting", LANG),
                in.tekst("naar", 4),
                in.heeft("bsn") ? new Bsn(in.eis("bsn", 9)) : null,
                in.tekst("instemming", 400));
    }

    static Vertegenwoordigeropgave vertegenwoordiger(String inhoud) {
        Inhoud in =
                Inhoud.lees(
                        inhoud,
                        Set.of(
                                "naam",
                                "hoedanigheid",
                                "waarvoor",
                                "straat",
                                "huisnummer",
                                "postcode",
                                "plaats",
                                "telefoon",
                                "post",
                                "bron",
                                "van",
                                "tot"));
        return new Vertegenwoordigeropgave(
                in.eis("naam", KORT),
                in.keuze("hoedanigheid", Vertegenwoordigeropgave.Hoedanigheid.class),
                in.eis("waarvoor", 1000),
                in.tekst("straat", KORT),
                in.heeft("huisnummer") ? in.heel("huisnummer") : null,
                in.tekst("postcode", 10),
                in.tekst("plaats", 100),
                in.tekst("telefoon", 50),
                in.ja("post", false),
                in.eis("bron", KORT),
                in.eisDag("van"),
                in.dag("tot"));
    }

    // Het BSN blijft binnen: wie hier vraagt kent de sleutel al.
    private JsonObject kaart(UUID nr) {
        Hulpvragerkaart k;
        try {
            k = hulpvragers.kaart(ik.namens(), DOEL, nr);
        } catch (Weigering nee) {
            throw nee.reden() == Regiereden.HULPVRAGER_ONBEKEND ? new NotFoundException() : nee;
        }
        return new Antwoord.Blok()
                .met("id", k.hulpvrager())
                .met("naam", k.naam())
                .met("geboortedatum", k.geboortedatum())
                .met(
                        "identiteit",
                        Antwoord.rij(
                                k.identiteit().stream()
                                        .filter(g -> g.soort() != Hulpvragerkaart.Gegeven.Soort.BSN)
                                        .toList(),
                                Hulpvragersbron::gegeven))
                .met("contact", Antwoord.rij(k.contact(), Hulpvragersbron::gegeven))
                .met(
                        "vertegenwoordigers",
                        Antwoord.rij(k.vertegenwoordigers(), Hulpvragersbron::namens))
                .klaar();
    }

    private JsonObject blad(UUID nr) {
        Gebeurtenisblad b = gebeurtenissen.blad(ik.namens(), DOEL, nr);
        return new Antwoord.Blok()
                .met("hulpvrager", b.hulpvrager())
                .met("voorstellen", Antwoord.rij(b.voorstellen(), Hulpvragersbron::voorstel))
                .met("gebeurtenissen", Antwoord.rij(b.gebeurtenissen(), Hulpvragersbron::gebeurd))
                .klaar();
    }

    private static JsonObject gegeven(Hulpvragerkaart.Gegeven g) {
        return new Antwoord.Blok()
                .met("gegeven", g.soort())
                .met("waarde", g.waarde())
                .met("bron", g.bron())
                .met("dag", g.dag())
                .met("anders", g.anders())
                .klaar();
    }

    private static JsonObject namens(Hulpvragerkaart.Vertegenwoordiger v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("naam", v.naam())
                .met("hoedanigheid", v.hoedanigheid())
                .met("waarvoor", v.waarvoor())
                .met("adres", v.adres())
                .met("telefoon", v.telefoon())
                .met("post", v.post())
                .met("van", v.van())
                .met("tot", v.tot())
                .klaar();
    }

    private static JsonObject voorstel(Gebeurtenisblad.Voorstel v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("toewijzing", v.toewijzing())
                .met("wat", v.wat())
                .met("wet", v.wet())
                .met("eind", v.eind())
                .klaar();
    }

    private static JsonObject gebeurd(Gebeurtenisblad.Gebeurtenis g) {
        return new Antwoord.Blok()
                .met("id", g.id())
                .met("soort", g.soort())
                .met("dag", g.dag())
                .met("bekend", g.bekend())
                .met("bron", g.bron())
                .met("toelichting", g.toelichting())
                .met("naar", g.naar())
                .met("door", g.door())
                .met("gevolgen", Antwoord.rij(g.gevolgen(), Hulpvragersbron::gevolg))
                .klaar();
    }

    private static JsonObject gevolg(Levensgevolg g) {
        return new Antwoord.Blok()
                .met("soort", g.soort())
                .met("onderwerp", g.onderwerp())
                .met("wat", g.wat())
                .met("dag", g.dag())
                .met("vrij", Antwoord.bedrag(g.vrij()))
                .klaar();
    }
}
