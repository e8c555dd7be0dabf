package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Geding;
import nl.zorginkoop.contracting.toelating.Beoordelingsreden;
import nl.zorginkoop.contracting.toelating.Eisstand;
import nl.zorginkoop.contracting.toelating.Voornemen;

/** Een beoordeling als JSON. */
final class Beoordelingsvorm {
    private Beoordelingsvorm() {}

    static JsonObject json(
            Beoordelingsdossier d, List<Eisstand> eisen, Beoordelingsreden tegen, Voornemen v) {
        JsonObjectBuilder bouw =
                Json.createObjectBuilder(
                        new Antwoord.Blok()
                                .met("id", d.id())
                                .met("nummer", d.nummer())
                                .met("aanbieder", d.aanbiedernaam())
                                .met("agb", d.aanbieder().code())
                                .met("openstelling", d.openstelling())
                                .met("procedure", d.procedure())
                                .met("rol", d.rol())
                                .met("status", d.toestand())
                                .met("stap", d.stap())
                                .met("ingediend", d.ingediend())
                                .met("hash", d.hash())
                                .met("gestandTot", d.gestandTot())
                                .met("herstelWerkdagen", d.herstelWerkdagen())
                                .met("uitkomst", d.uitkomst())
                                .met("tegen", tegen)
                                .met("tegenUitleg", tegen == null ? null : tegen.zin())
                                .klaar());
        bouw.add("eisen", eisen(eisen))
                .add("verzoeken", verzoeken(d))
                .add("ongelijkheden", gelijk(d))
                .add("klachten", Klachtvorm.rij(d.klachten()));
        if (v != null) {
            bouw.add("voornemen", voornemen(v));
        }
        if (d.geding() != null) {
            bouw.add("kortGeding", geding(d.geding()));
        }
        return bouw.build();
    }

    private static JsonArrayBuilder eisen(List<Eisstand> eisen) {
        JsonArrayBuilder rij = Json.createArrayBuilder();
        eisen.forEach(
                e ->
                        rij.add(
                                new Antwoord.Blok()
                                        .met("id", e.voorwaarde())
                                        .met("stap", e.stap())
                                        .met("artikel", e.artikel())
                                        .met("kop", e.kop())
                                        .met("eis", e.eis())
                                        .met("bewijssoort", e.bewijssoort())
                                        .met("leidtTotAfwijzing", e.afwijzen())
                                        .met("oordeelId", e.oordeel())
                                        .met("oordeel", e.uitkomst())
                                        .met("reden", e.reden())
                                        .met("beoordelaar", e.beoordelaar())
                                        .met("moment", e.moment())
                                        .met("tweede", e.tweede())
                                        .met("betwist", e.betwist())
                                        .klaar()));
        return rij;
    }

    private static JsonArrayBuilder verzoeken(Beoordelingsdossier d) {
        JsonArrayBuilder rij = Json.createArrayBuilder();
        d.verzoeken()
                .forEach(
                        v ->
                                rij.add(
                                        new Antwoord.Blok()
                                                .met("soort", v.soort())
                                                .met("eis", v.voorwaarde())
                                                .met("artikel", v.artikel())
                                                .met("wat", v.wat())
                                                .met("tot", v.tot())
                                                .met("voorbij", v.voorbij())
                                                .klaar()));
        return rij;
    }

    private static JsonArrayBuilder gelijk(Beoordelingsdossier d) {
        JsonArrayBuilder rij = Json.createArrayBuilder();
        d.ongelijkheden()
                .forEach(
                        o ->
                                rij.add(
                                        new Antwoord.Blok()
                                                .met("id", o.id())
                                                .met("eis", o.voorwaarde())
                                                .met("artikel", o.artikel())
                                                .met("andereAanvraag", o.ander())
                                                .met("hier", o.hier())
                                                .met("daar", o.daar())
                                                .klaar()));
        return rij;
    }

    private static JsonObject voornemen(Voornemen v) {
        return new Antwoord.Blok()
                .met("uitkomst", v.uitkomst())
                .met("mededeling", v.mededeling())
                .met("laatsteDag", v.laatsteDag())
                .met("brief", v.brief())
                .klaar();
    }

    private static JsonObject geding(Geding g) {
        return new Antwoord.Blok()
                .met("dagvaarding", g.dagvaarding())
                .met("opTijd", g.opTijd())
                .met("uitspraak", g.uitspraak())
                .met("toegewezen", g.toegewezen())
                .klaar();
    }
}
