package nl.zorginkoop.contracting.verzoek;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** Het oordeel over de aangevraagde producten zoals het bij het bericht bewaard wordt. */
final class Oordeeltekst {
    private Oordeeltekst() {}

    static String van(Verzoekopdracht.Uitkomst uitkomst) {
        JsonArrayBuilder meldingen = Json.createArrayBuilder();
        uitkomst.codes().forEach(codes -> meldingen.add(Json.createArrayBuilder(codes)));
        return Json.createObjectBuilder()
                .add("kop", Json.createArrayBuilder(uitkomst.kopcodes()))
                .add("meldingen", meldingen)
                .build()
                .toString();
    }
}
