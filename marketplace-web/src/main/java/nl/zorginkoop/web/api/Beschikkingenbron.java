package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.plan.Beschikkingloket;
import nl.zorginkoop.contracting.plan.Beschikkingopgave;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Hulpbezwaarloket;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Verslagopgave;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zaakoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;

/** Van verslag naar besluit, bezwaar en evaluatie; elk antwoord is de zaak erna (PO-16). */
@Path("zaken/{nr}/besluit")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Beschikkingenbron {
    private static final int LANG = 4000;
    private static final int LANGST = 8000;
    private static final Set<String> VOORZIENING =
            Set.of(
                    "categorie",
                    "productcode",
                    "omschrijving",
                    "resultaat",
                    "vorm",
                    "begin",
                    "eind",
                    "volume",
                    "eenheid",
                    "frequentie",
                    "pgb");

    @Inject Zaakoverzicht overzicht;
    @Inject Beschikkingloket loket;
    @Inject Hulpbezwaarloket bezwaren;
    @Inject Ik ik;

    @POST
    @Path("verslagen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verslag(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in =
                Inhoud.lees(inhoud, Set.of("gesteldeVraag", "vastgesteldeVraag", "bevindingen"));
        loket.stelVerslagOp(
                ik.namens(),
                Zakenbron.DOEL,
                nr,
                new Verslagopgave(
                        in.eis("gesteldeVraag", LANG),
                        in.eis("vastgesteldeVraag", LANG),
                        in.eis("bevindingen", LANGST)));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("aanvraag")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response aanvraag(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("ontvangen", "vorm", "van"));
        loket.neemAanvraagAan(
                ik.namens(),
                nr,
                in.eisDag("ontvangen"),
                in.keuze("vorm", Zaakdossier.Aanvraagvorm.class),
                in.keuze("van", Zaakdossier.Aanvrager.class));
        return Antwoord.erna(dossier(nr));
    }

    /** Een ontwerp; het geldt pas als het bekend is. */
    @POST
    @Path("beschikkingen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ontwerp(@PathParam("nr") UUID nr, String inhoud) {
        return Antwoord.vastgelegd(loket.stelOp(ik.namens(), nr, ontwerp(inhoud)));
    }

    @POST
    @Path("beschikkingen/{besluit}/bekendmaking")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bekend(
            @PathParam("nr") UUID nr, @PathParam("besluit") UUID besluit, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("wijze"));
        loket.maakBekend(
                ik.namens(), Zakenbron.DOEL, besluit, in.keuze("wijze", Zaakdossier.Wijze.class));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("beschikkingen/{besluit}/bezwaren")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bezwaar(
            @PathParam("nr") UUID nr, @PathParam("besluit") UUID besluit, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("ontvangen", "gronden"));
        return Antwoord.vastgelegd(
                bezwaren.neemAan(
                        ik.namens(), besluit, in.eisDag("ontvangen"), in.eis("gronden", LANGST)));
    }

    @POST
    @Path("bezwaren/{bezwaar}/beslissing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beslis(
            @PathParam("nr") UUID nr, @PathParam("bezwaar") UUID bezwaar, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "reden"));
        bezwaren.beslis(
                ik.namens(),
                bezwaar,
                in.keuze("uitkomst", Zaakdossier.Bezwaaruitkomst.class),
                in.eis("reden", LANGST));
        return Antwoord.erna(dossier(nr));
    }

    @POST
    @Path("evaluaties")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response evaluatie(@PathParam("nr") UUID nr, String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("uitkomst", "resultaat", "toelichting"));
        loket.evalueer(
                ik.namens(),
                nr,
                in.keuze("uitkomst", Zaakdossier.Evaluatieuitkomst.class),
                in.keuze("resultaat", Planblad.Deelstand.class),
                in.eis("toelichting", LANG));
        return Antwoord.erna(dossier(nr));
    }

    static Beschikkingopgave ontwerp(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("soort", "motivering", "voorzieningen"));
        return new Beschikkingopgave(
                in.keuze("soort", Beschikkingopgave.Soort.class),
                in.eis("motivering", LANGST),
                in.objecten("voorzieningen", VOORZIENING).stream()
                        .map(Beschikkingenbron::voorziening)
                        .toList());
    }

    private static Voorziening voorziening(Inhoud in) {
        return new Voorziening(
                in.eis("categorie", 2),
                in.tekst("productcode", 5),
                in.eis("omschrijving", 300),
                in.eis("resultaat", 2000),
                in.keuze("vorm", Beschikkingopgave.Vorm.class),
                in.eisDag("begin"),
                in.eisDag("eind"),
                in.isLeeg("volume") ? null : in.lang("volume"),
                in.isLeeg("eenheid") ? null : Eenheid.van(in.eis("eenheid")),
                in.isLeeg("frequentie") ? null : Frequentie.van(in.eis("frequentie")),
                in.bedrag("pgb", null));
    }

    private JsonObject dossier(UUID nr) {
        return Zaakvorm.json(
                overzicht
                        .dossier(ik.namens(), Zakenbron.DOEL, nr)
                        .orElseThrow(NotFoundException::new));
    }
}
