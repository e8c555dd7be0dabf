package nl.zorginkoop.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contractrij;

/** Een overeenkomst als JSON: in een lijst, en los. */
final class Contractvorm {
    private Contractvorm() {}

    static JsonObject json(Contractrij c) {
        return new Antwoord.Blok()
                .met("id", c.id())
                .met("nummer", c.nummer())
                .met("naam", c.naam())
                .met("gemeente", c.gemeentenaam())
                .met("aanbieder", c.aanbiedernaam())
                .met("wet", c.wet())
                .met("variant", c.variant())
                .met("begin", c.begin())
                .met("eind", c.eind())
                .met("status", c.status())
                .met("beperkt", c.beperkt())
                .klaar();
    }

    static JsonObject json(Contractblad c) {
        JsonArrayBuilder beperkingen = Json.createArrayBuilder();
        c.beperkingen().forEach(b -> beperkingen.add(kort(b)));
        Contractblad.Kop kop = c.kop();
        return new Antwoord.Blok()
                .met("id", kop.id())
                .met("nummer", kop.nummer())
                .met("naam", kop.naam())
                .met("gemeente", kop.gemeentenaam())
                .met("aanbieder", kop.aanbiedernaam())
                .met("agb", kop.aanbieder().code())
                .met("wet", kop.wet())
                .met("vorm", kop.vorm())
                .met("variant", kop.variant())
                .met("toestand", kop.toestand())
                .met("begin", kop.begin())
                .met("eind", kop.eind())
                .met("kader", kop.kader())
                .met("voorwaarden", kop.voorwaardenset())
                .met("wachtTot", kop.wachtTot())
                .met("kortGeding", kop.kortGeding())
                .met("verlengingen", kop.nogTeVerlengen())
                .met("verlengmaanden", kop.verlengmaanden())
                .met("verlengTot", kop.verlengTot())
                .met("opzegger", kop.opzegoptie())
                .met("opzegmaanden", kop.opzegmaanden())
                .met("overdrachten", kop.overdrachten())
                .met("openOverdrachten", kop.openOverdrachten())
                .met("betaalstop", kop.betaalstop())
                .met("hash", hash(c))
                .met("beperkingen", beperkingen.build())
                .klaar();
    }

    private static String hash(Contractblad c) {
        return c.aanbod().isEmpty() || c.aanbod().get(0).ongeldig() != null
                ? null
                : c.aanbod().get(0).hash();
    }

    private static JsonObject kort(Contractblad.Beperking b) {
        return new Antwoord.Blok()
                .met("soort", b.soort())
                .met("begin", b.begin())
                .met("eind", b.eind())
                .met("status", b.status())
                .klaar();
    }
}
