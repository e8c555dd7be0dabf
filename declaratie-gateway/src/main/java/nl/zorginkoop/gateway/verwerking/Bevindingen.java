package nl.zorginkoop.gateway.verwerking;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Oordeel;

/** Bevindingen op niveau 1 en 2, zonder de waarden zelf: die kunnen persoonlijk zijn. */
final class Bevindingen {
    private static final int HOOGSTENS = 100;

    private Bevindingen() {}

    static String json(Oordeel oordeel) {
        JsonArrayBuilder fouten = Json.createArrayBuilder();
        oordeel.fouten().stream()
                .limit(HOOGSTENS)
                .forEach(
                        f ->
                                fouten.add(
                                        Json.createObjectBuilder()
                                                .add("niveau", f.niveau())
                                                .add("code", f.code())
                                                .add("plaats", f.plaats().pad())
                                                .add("regel", f.plaats().regelnummer())));
        return Json.createObjectBuilder()
                .add("aantal", oordeel.aantalFouten())
                .add("fouten", fouten)
                .build()
                .toString();
    }

    /** De uitval voor een bericht dat het schema niet haalt: daarop bestaat geen retour. */
    static NaarUitval schema(Oordeel oordeel) {
        List<Fout> fouten = oordeel.fouten().stream().filter(f -> f.niveau() == 1).toList();
        Fout eerste = fouten.get(0);
        return new NaarUitval(
                Uitvaloorzaak.ONLEESBAAR,
                "Het bericht voldoet niet aan het schema ("
                        + fouten.size()
                        + (fouten.size() == 1 ? " fout" : " fouten")
                        + "). De eerste: "
                        + eerste.code()
                        + " bij "
                        + eerste.plaats()
                        + ". De afzender moet een hersteld bericht sturen.",
                json(oordeel));
    }
}
