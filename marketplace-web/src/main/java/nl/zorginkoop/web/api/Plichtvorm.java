package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.overeenkomst.Plichtopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtrij;
import nl.zorginkoop.contracting.overeenkomst.Plichtsoort;

/** Een verplichting als JSON, en zoals zij binnenkomt. */
final class Plichtvorm {
    private static final Set<String> PLICHT =
            Set.of(
                    "soort",
                    "vanGemeente",
                    "omschrijving",
                    "artikel",
                    "eerste",
                    "maanden",
                    "grondslag",
                    "inBerichten",
                    "bijCbs",
                    "openbaar");

    private Plichtvorm() {}

    static Plichtopgave opgave(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, PLICHT);
        return new Plichtopgave(
                in.keuze("soort", Plichtsoort.class),
                in.ja("vanGemeente", false),
                in.eis("omschrijving", 400),
                in.tekst("artikel", 40),
                in.eisDag("eerste"),
                in.heel("maanden", 0),
                toets(in));
    }

    // Wat over een vraag om informatie gaat, hoort bij elkaar; of het hier mag zegt het loket.
    private static Plichtopgave.Toets toets(Inhoud in) {
        if (Stream.of("grondslag", "inBerichten", "bijCbs", "openbaar").allMatch(in::isLeeg)) {
            return null;
        }
        return new Plichtopgave.Toets(
                in.eis("grondslag", 400),
                in.ja("inBerichten", false),
                in.ja("bijCbs", false),
                in.ja("openbaar", false));
    }

    static JsonObject json(Plichtrij p) {
        return new Antwoord.Blok()
                .met("id", p.id())
                .met("contract", p.contract())
                .met("nummer", p.nummer())
                .met("aanbieder", p.aanbiedernaam())
                .met("gemeente", p.gemeentenaam())
                .met("soort", p.soort())
                .met("kant", p.kant())
                .met("omschrijving", p.omschrijving())
                .met("artikel", p.artikel())
                .met("uiterlijk", p.uiterlijk())
                .met("status", p.status())
                .met("geleverd", p.geleverd())
                .klaar();
    }
}
