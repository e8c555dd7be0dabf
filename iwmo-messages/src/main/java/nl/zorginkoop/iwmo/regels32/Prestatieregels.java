package nl.zorginkoop.iwmo.regels32;

import java.time.YearMonth;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.GeslotenPeriode;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.regels.Toets;

/** Eén prestatie, in de declaratie (323) of in het antwoord (325). */
final class Prestatieregels {

    private static final String EURO = "83";
    private static final int OUDSTE_MAANDEN = 60;

    private Prestatieregels() {}

    static List<Toets<?>> toetsen() {
        return List.of(
                Toets.als(
                        Regel.CD060,
                        Prestatie.class,
                        "ProductReferentie/VorigReferentieNummer",
                        (p, o) ->
                                isCredit(p)
                                        != (p.productReferentie().vorigReferentieNummer() != null),
                        p -> p.productReferentie().vorigReferentieNummer(),
                        p -> isCredit(p) ? "gevuld bij credit" : "leeg bij debet"),
                Toets.als(
                        Regel.CD087,
                        Prestatie.class,
                        "ProductTarief",
                        (p, o) -> isEuro(p) != (p.productTarief() == null),
                        Prestatie::productTarief,
                        p -> isEuro(p) ? "leeg bij eenheid 83" : "gevuld"),
                Toets.als(
                        Regel.CS100,
                        Prestatie.class,
                        "ProductPeriode",
                        (p, o) -> Declaratieregels.voor2021(p.productPeriode()),
                        p -> p.productPeriode().begindatum(),
                        p -> "vanaf 2021-01-01"),
                Toets.als(
                        Regel.CS325,
                        Prestatie.class,
                        "IngediendBedrag/DebetCredit",
                        (p, o) -> p.ingediendBedrag().bedrag() == 0 && isCredit(p),
                        p -> DebetCredit.C,
                        p -> DebetCredit.D),
                Toets.als(
                        Regel.CS337,
                        Prestatie.class,
                        "ProductPeriode",
                        (p, o) -> !inEenMaand(p.productPeriode()),
                        p -> Declaratieregels.tekst(p.productPeriode()),
                        p -> "begin en einde in dezelfde maand"),
                Toets.als(
                        Regel.CS339,
                        Prestatie.class,
                        "IngediendBedrag",
                        (p, o) -> isEuro(p) && p.ingediendBedrag().bedrag() != p.geleverdVolume(),
                        p -> p.ingediendBedrag().bedrag(),
                        Prestatie::geleverdVolume),
                Toets.als(
                        Regel.TR134,
                        Prestatie.class,
                        "ProductPeriode/Begindatum",
                        (p, o) -> p.productPeriode().begindatum().isAfter(o.dagtekening()),
                        p -> p.productPeriode().begindatum(),
                        p -> "niet na de dagtekening"),
                Toets.als(
                        Regel.TR137,
                        Prestatie.class,
                        "ProductPeriode/Einddatum",
                        (p, o) -> Declaratieregels.eindeFout(p.productPeriode(), o.dagtekening()),
                        p -> p.productPeriode().einddatum(),
                        p -> "niet voor de begindatum en niet na de dagtekening"),
                Toets.als(
                        Regel.TR319,
                        Prestatie.class,
                        "ProductPeriode",
                        (p, o) -> p.productPeriode().einddatum().isAfter(o.declaratieEinde()),
                        p -> Declaratieregels.tekst(p.productPeriode()),
                        p -> "niet na de declaratieperiode"),
                Toets.als(
                        Regel.TR335,
                        Prestatie.class,
                        "ProductPeriode/Einddatum",
                        (p, o) ->
                                p.productPeriode()
                                        .einddatum()
                                        .isBefore(
                                                o.declaratieDagtekening()
                                                        .minusMonths(OUDSTE_MAANDEN)),
                        p -> p.productPeriode().einddatum(),
                        p -> "hoogstens vijf jaar voor de declaratiedagtekening"));
    }

    private static boolean isCredit(Prestatie p) {
        return p.ingediendBedrag().debetCredit() == DebetCredit.C;
    }

    private static boolean isEuro(Prestatie p) {
        return EURO.equals(p.eenheid());
    }

    private static boolean inEenMaand(GeslotenPeriode p) {
        return YearMonth.from(p.begindatum()).equals(YearMonth.from(p.einddatum()));
    }
}
