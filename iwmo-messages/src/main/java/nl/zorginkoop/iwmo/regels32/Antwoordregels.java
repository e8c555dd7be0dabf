package nl.zorginkoop.iwmo.regels32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Antwoord;
import nl.zorginkoop.iwmo.regels.Toets;

/** Het antwoord op een verzoek (319). */
final class Antwoordregels {

    private static final String AFGEWEZEN = "1";
    private static final String IN_ONDERZOEK = "2";
    private static final String WOONPLAATSBEGINSEL = "8";

    private Antwoordregels() {}

    static List<Toets<?>> toetsen() {
        return List.of(
                Toets.als(
                        Regel.CD085,
                        Antwoord.class,
                        "RedenAfwijzingVerzoek",
                        (a, o) ->
                                AFGEWEZEN.equals(a.verzoekAntwoord())
                                        && a.redenAfwijzingVerzoek() == null,
                        a -> null,
                        a -> "gevuld bij een afwijzing"),
                Toets.als(
                        Regel.CD086,
                        Antwoord.class,
                        "RedenAfwijzingVerzoek",
                        (a, o) ->
                                IN_ONDERZOEK.equals(a.verzoekAntwoord())
                                        && a.redenAfwijzingVerzoek() != null,
                        Antwoord::redenAfwijzingVerzoek,
                        a -> "leeg bij een verzoek in onderzoek"),
                Toets.als(
                        Regel.TR377,
                        Antwoord.class,
                        "Woonplaatsbeginsel",
                        (a, o) ->
                                WOONPLAATSBEGINSEL.equals(a.redenAfwijzingVerzoek())
                                        && a.woonplaatsbeginsel() == null,
                        a -> null,
                        a -> "de gemeente die wel betaalt"),
                Toets.als(
                        Regel.TR409,
                        Antwoord.class,
                        "Woonplaatsbeginsel",
                        (a, o) ->
                                !WOONPLAATSBEGINSEL.equals(a.redenAfwijzingVerzoek())
                                        && a.woonplaatsbeginsel() != null,
                        a -> a.woonplaatsbeginsel().gemeente(),
                        a -> "leeg bij een andere reden"));
    }
}
