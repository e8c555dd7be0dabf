package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.dossier.Profiel;
import nl.zorginkoop.contracting.dossier.Profielloket;
import nl.zorginkoop.contracting.dossier.Profielopgave;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.web.aanmelden.Ik;

/**
 * Het eigen profiel van een aanbieder (OH-06): een keer invullen; het antwoord is de stand erna.
 */
@Path("profiel")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Profielbron {
    private static final Set<String> TEKST =
            Set.of(
                    "omschrijving",
                    "kwaliteiten",
                    "website",
                    "telefoon",
                    "tekenbevoegde",
                    "functie");

    @Inject Profielloket loket;
    @Inject Ik ik;

    @GET
    public Response lees(@Context Request vraag) {
        return Antwoord.een(vraag, json(loket.mijn(ik.namens())));
    }

    /** De hele tekst; wat weggelaten wordt, is er daarna niet. Locaties en producten blijven. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bewaar(String inhoud) {
        loket.bewaar(ik.namens(), tekst(Inhoud.lees(inhoud, TEKST)));
        return erna();
    }

    @POST
    @Path("locaties")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response voegLocatieToe(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("naam", "adres", "postcode", "plaats"));
        loket.voegLocatieToe(
                ik.namens(), in.eis("naam"), in.eis("adres"), in.eis("postcode"), in.eis("plaats"));
        return erna();
    }

    @DELETE
    @Path("locaties/{locatie}")
    public Response sluitLocatie(@PathParam("locatie") UUID locatie) {
        loket.sluitLocatie(ik.namens(), locatie);
        return erna();
    }

    @PUT
    @Path("producten/{wet}/{productcode}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response legProductVast(
            @PathParam("wet") String wet,
            @PathParam("productcode") String productcode,
            String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("capaciteit", "wachttijd"));
        loket.legProductVast(
                ik.namens(),
                Waarde.keuze("wet", wet, Wet.class),
                productcode,
                in.heel("capaciteit"),
                in.heel("wachttijd"));
        return erna();
    }

    @DELETE
    @Path("producten/{wet}/{productcode}")
    public Response stopProduct(
            @PathParam("wet") String wet, @PathParam("productcode") String productcode) {
        loket.stopProduct(ik.namens(), Waarde.keuze("wet", wet, Wet.class), productcode);
        return erna();
    }

    /** Talen, toegankelijkheid, achtergrond en doelgroepen; vervangt wat er stond. */
    @PUT
    @Path("kenmerken")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response zetKenmerken(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("kenmerken"));
        loket.zetKenmerken(
                ik.namens(),
                in.teksten("kenmerken").stream()
                        .map(k -> Waarde.keuze("kenmerken", k, Kenmerk.class))
                        .collect(Collectors.toSet()));
        return erna();
    }

    private Response erna() {
        return Antwoord.erna(json(loket.mijn(ik.namens())));
    }

    static Profielopgave tekst(Inhoud in) {
        return new Profielopgave(
                leegIsNiets(in, "omschrijving"),
                leegIsNiets(in, "kwaliteiten"),
                leegIsNiets(in, "website"),
                leegIsNiets(in, "telefoon"),
                leegIsNiets(in, "tekenbevoegde"),
                leegIsNiets(in, "functie"));
    }

    // Een lege tekst ontbreekt nog: zij mag het profiel niet klaar laten lijken.
    private static String leegIsNiets(Inhoud in, String veld) {
        String tekst = in.tekst(veld);
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }

    static JsonObject json(Profiel p) {
        Profielopgave o = p.opgave();
        return new Antwoord.Blok()
                .met("omschrijving", o.omschrijving())
                .met("kwaliteiten", o.kwaliteiten())
                .met("website", o.website())
                .met("telefoon", o.telefoon())
                .met("tekenbevoegde", o.tekenbevoegde())
                .met("functie", o.functie())
                .met("gepubliceerd", p.gepubliceerd())
                .met("ontbreekt", Antwoord.teksten(p.mist()))
                .met("locaties", Antwoord.rij(p.locaties(), Profielbron::json))
                .met("producten", Antwoord.rij(p.aanbod(), Profielbron::json))
                .met("kenmerken", Antwoord.teksten(p.kenmerken().stream().map(Enum::name).toList()))
                .klaar();
    }

    private static JsonObject json(Profiel.Locatie l) {
        return new Antwoord.Blok()
                .met("id", l.id())
                .met("naam", l.naam())
                .met("adres", l.adres())
                .met("postcode", l.postcode())
                .met("plaats", l.plaats())
                .klaar();
    }

    private static JsonObject json(Profiel.Aanbod a) {
        return new Antwoord.Blok()
                .met("wet", a.wet())
                .met("productcode", a.productcode())
                .met("productnaam", a.productnaam())
                .met("capaciteit", a.capaciteit())
                .met("wachttijd", a.wachttijd())
                .klaar();
    }
}
