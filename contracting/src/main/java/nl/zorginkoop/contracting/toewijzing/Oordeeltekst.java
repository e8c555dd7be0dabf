package nl.zorginkoop.contracting.toewijzing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** Het oordeel over start- en stopmeldingen zoals het bij het bericht bewaard wordt. */
final class Oordeeltekst {
    private Oordeeltekst() {}

    static String van(Leveringsopdracht.Uitkomst uitkomst) {
        JsonArrayBuilder meldingen = Json.createArrayBuilder();
        uitkomst.codes().forEach(codes -> meldingen.add(Json.createArrayBuilder(codes)));
        return Json.createObjectBuilder()
                .add("kop", Json.createArrayBuilder(uitkomst.kopcodes()))
                .add("meldingen", meldingen)
                .build()
                .toString();
    }
}
