package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Registerloket;
import nl.zorginkoop.contracting.dossier.Registeruitslag;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.web.aanmelden.Ik;

/** Wat handelsregister, AGB-register en insolventieregister over een aanbieder zeggen. */
@Path("registeruitslagen")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
public class Registeruitslagenbron {
    @Inject Registerloket loket;
    @Inject Ik ik;

    /** De laatste uitslag van elk register; een aanbieder leest alleen de zijne. */
    @GET
    public Response uitslagen(
            @QueryParam("aanbieder") String aanbieder,
            @Context UriInfo adres,
            @Context Request vraag) {
        Namens n = ik.namens();
        return Antwoord.lijst(
                vraag, adres, loket.uitslagen(n, wie(n, aanbieder)), Registeruitslagenbron::json);
    }

    /** Vraagt alle drie opnieuw; een aanbieder kijkt zichzelf na. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response kijkNa(String inhoud) {
        Namens n = ik.namens();
        Inhoud in = Inhoud.lees(inhoud, Set.of("aanbieder"));
        return Antwoord.erna(
                new Antwoord.Blok()
                        .met(
                                "items",
                                Antwoord.rij(
                                        loket.kijkNa(n, wie(n, in.tekst("aanbieder"))),
                                        Registeruitslagenbron::json))
                        .klaar());
    }

    /** De aanbieder uit de vraag; wie zelf aanbieder is, hoeft zich niet te noemen. */
    static AgbCode wie(Namens n, String aanbieder) {
        if (aanbieder != null) {
            AgbCode genoemd = new AgbCode(aanbieder);
            if (n.aanbieder() != null && !n.aanbieder().equals(genoemd)) {
                throw new OngeldigeWaarde(
                        "aanbieder", "U leest alleen over uw eigen organisatie: laat dit weg.");
            }
            return genoemd;
        }
        if (n.aanbieder() == null) {
            throw new OngeldigeWaarde(
                    "aanbieder", "Noem de aanbieder met zijn AGB-code van acht cijfers.");
        }
        return n.aanbieder();
    }

    private static JsonObject json(Registeruitslag u) {
        return new Antwoord.Blok()
                .met("register", u.register())
                .met("uitslag", u.uitslag())
                .met("bron", u.bron())
                .met("moment", u.moment())
                .klaar();
    }
}
