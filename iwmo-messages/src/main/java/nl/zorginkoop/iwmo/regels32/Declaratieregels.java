package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.TotaalBedragMetDC;
import nl.zorginkoop.iwmo.regels.Toets;

/** De declaratie als geheel (323) en haar antwoord (325). */
final class Declaratieregels {

    private static final LocalDate EERSTE_DAG = LocalDate.of(2021, 1, 1);

    private Declaratieregels() {}

    static List<Toets<?>> toetsen() {
        return List.of(
                Toets.als(
                        Regel.CS100,
                        Declaratie.class,
                        "DeclaratiePeriode",
                        (d, o) -> voor2021(d.declaratiePeriode()),
                        d -> d.declaratiePeriode().begindatum(),
                        d -> "vanaf " + EERSTE_DAG),
                Toets.als(
                        Regel.CS340,
                        Declaratie.class,
                        "DeclaratiePeriode",
                        (d, o) -> !heleMaand(d.declaratiePeriode()),
                        d -> tekst(d.declaratiePeriode()),
                        d -> "precies één kalendermaand"),
                Toets.als(
                        Regel.TR134,
                        Declaratie.class,
                        "DeclaratiePeriode/Begindatum",
                        (d, o) -> d.declaratiePeriode().begindatum().isAfter(o.dagtekening()),
                        d -> d.declaratiePeriode().begindatum(),
                        d -> "niet na de dagtekening"),
                Toets.als(
                        Regel.TR137,
                        Declaratie.class,
                        "DeclaratiePeriode/Einddatum",
                        (d, o) -> eindeFout(d.declaratiePeriode(), o.dagtekening()),
                        d -> d.declaratiePeriode().einddatum(),
                        d -> "niet voor de begindatum en niet na de dagtekening"),
                nulIsDebet(
                        Declaratie.class,
                        "TotaalIngediendBedrag",
                        Declaratie::totaalIngediendBedrag),
                nulIsDebet(
                        DeclaratieAntwoord.class,
                        "TotaalIngediendBedrag",
                        DeclaratieAntwoord::totaalIngediendBedrag),
                nulIsDebet(
                        DeclaratieAntwoord.class,
                        "TotaalToegekendBedrag",
                        DeclaratieAntwoord::totaalToegekendBedrag));
    }

    private static <K> Toets<K> nulIsDebet(
            Class<K> klasse, String onderdeel, Function<K, TotaalBedragMetDC> bedrag) {
        return Toets.als(
                Regel.CS325,
                klasse,
                onderdeel + "/DebetCredit",
                (k, o) ->
                        bedrag.apply(k).totaalBedrag() == 0
                                && bedrag.apply(k).debetCredit() == DebetCredit.C,
                k -> bedrag.apply(k).debetCredit(),
                k -> DebetCredit.D);
    }

    static boolean voor2021(GeslotenPeriode p) {
        return p.begindatum().isBefore(EERSTE_DAG) || p.einddatum().isBefore(EERSTE_DAG);
    }

    /** Het einde ligt voor het begin of na de dagtekening van het bericht. */
    static boolean eindeFout(GeslotenPeriode p, LocalDate dagtekening) {
        return p.einddatum().isBefore(p.begindatum()) || p.einddatum().isAfter(dagtekening);
    }

    private static boolean heleMaand(GeslotenPeriode p) {
        return p.begindatum().getDayOfMonth() == 1
                && p.einddatum().equals(p.begindatum().plusMonths(1).minusDays(1));
    }

    static String tekst(GeslotenPeriode p) {
        return p.begindatum() + " t/m " + p.einddatum();
    }
}
