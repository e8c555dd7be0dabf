package nl.zorginkoop.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.inkoop.Inkoopdossierloket;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderloket;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Weging;
import nl.zorginkoop.web.aanmelden.Ik;

/** Een inkoopkader opstellen, deel voor deel; het antwoord is het kader erna. */
@Path("inkoopkaders")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Probleem.MEDIATYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class Kaderdelenbron {
    @Inject Inkoopkaderloket loket;
    @Inject Inkoopdossierloket dossier;
    @Inject Eigenkader kaders;
    @Inject Ik ik;

    /** De laatste afweging van een model telt; de eerdere blijven te lezen (OP-11). */
    @POST
    @Path("{kader}/verkenningen")
    public Response verken(@PathParam("kader") UUID kader, String inhoud) {
        Inhoud in = kaders.lees(kader, inhoud, Kaderdelenlezer.VERKENNING);
        loket.verken(
                ik.namens(),
                kader,
                in.keuze("model", Model.class),
                in.eis("voordelen", Kaderdelenlezer.ONDERDEEL),
                in.eis("nadelen", Kaderdelenlezer.ONDERDEEL));
        return erna(kader);
    }

    @PUT
    @Path("{kader}/profiel")
    public Response legProfielVast(@PathParam("kader") UUID kader, String inhoud) {
        loket.legProfielVast(
                ik.namens(),
                kader,
                Kaderdelenlezer.profiel(kaders.lees(kader, inhoud, Kaderdelenlezer.PROFIEL)));
        return erna(kader);
    }

    @PUT
    @Path("{kader}/deelnemers/{gemeente}")
    public Response legDeelnemerVast(
            @PathParam("kader") UUID kader, @PathParam("gemeente") String gemeente, String inhoud) {
        loket.legDeelnemerVast(
                ik.namens(),
                kader,
                Kaderdelenlezer.deelnemer(
                        gemeente, kaders.lees(kader, inhoud, Kaderdelenlezer.DEELNEMER)));
        return erna(kader);
    }

    @PUT
    @Path("{kader}/bandbreedtes/{artikel}")
    public Response legBandbreedteVast(
            @PathParam("kader") UUID kader, @PathParam("artikel") String artikel, String inhoud) {
        Inhoud in = kaders.lees(kader, inhoud, Kaderdelenlezer.BANDBREEDTE);
        loket.legBandbreedteVast(
                ik.namens(),
                kader,
                Kaderdelenlezer.artikelnummer(artikel),
                in.lang("ondergrens"),
                in.lang("bovengrens"));
        return erna(kader);
    }

    /** Waarom een aanbestede opdracht langer dan 48 maanden mag lopen (V06). */
    @PUT
    @Path("{kader}/duurmotivering")
    public Response motiveerDuur(@PathParam("kader") UUID kader, String inhoud) {
        Inhoud in = kaders.lees(kader, inhoud, Set.of("motivering"));
        dossier.motiveerDuur(ik.namens(), kader, in.eis("motivering", Kaderdelenlezer.ONDERDEEL));
        return erna(kader);
    }

    /** Hoe zwaar kwaliteit telt, van de honderd; onder een toelating bestaat dit niet (V02). */
    @PUT
    @Path("{kader}/weging")
    public Response legWegingVast(@PathParam("kader") UUID kader, String inhoud) {
        Inhoud in = kaders.lees(kader, inhoud, Set.of("kwaliteit"));
        dossier.legWegingVast(ik.namens(), kader, new Weging(in.heel("kwaliteit")));
        return erna(kader);
    }

    private Response erna(UUID kader) {
        return Antwoord.erna(Kadervorm.json(kaders.lees(kader)));
    }
}
