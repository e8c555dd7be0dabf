package nl.zorginkoop.contracting.toelating;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zorginkoop.contracting.document.Brief;

/** De brieven van een besluit, opgebouwd uit wat vastligt. */
final class Besluitbrief {
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    private Besluitbrief() {}

    static Brief voornemen(
            Beoordeelde a, String uitkomst, List<Eisstand> eisen, LocalDate dag, LocalDate tot) {
        boolean toelaten = "TOELATING".equals(uitkomst);
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(
                new Brief.Alinea(
                        "Op "
                                + DAG.format(a.ingediend())
                                + " ontvingen wij uw aanvraag "
                                + a.nummer()
                                + " voor "
                                + a.procedure()
                                + ". Wij zijn van plan haar "
                                + (toelaten ? "toe te wijzen." : "af te wijzen.")));
        if (toelaten) {
            blokken.add(new Brief.Alinea("Aan alle gepubliceerde eisen is voldaan."));
        } else {
            blokken.add(new Brief.Tussenkop("Waarom"));
            blokken.add(
                    new Brief.Tabel(
                            List.of("Eis", "Waar zij over gaat", "Waarom niet voldaan"),
                            eisen.stream()
                                    .filter(Besluitbrief::isGrond)
                                    .map(e -> List.of(e.artikel(), e.kop(), e.reden()))
                                    .toList()));
            blokken.add(
                    new Brief.Alinea(
                            "Voldoet u later wel, dan kunt u meteen opnieuw aanvragen zolang de"
                                    + " procedure openstaat. Er is geen wachttijd."));
        }
        blokken.add(new Brief.Tussenkop("Hoe wij oordeelden"));
        blokken.add(
                new Brief.Tabel(
                        List.of("Eis", "Waar zij over gaat", "Oordeel"),
                        eisen.stream()
                                .map(e -> List.of(e.artikel(), e.kop(), oordeel(e)))
                                .toList()));
        blokken.add(new Brief.Tussenkop("Als u het er niet mee eens bent"));
        blokken.add(new Brief.Lijst(rechtsgang(a, tot)));
        return new Brief(
                List.of("Gemeente " + a.gemeentenaam()),
                List.of(a.aanbiedernaam(), "AGB-code " + a.aanbieder().code()),
                dag,
                a.nummer(),
                toelaten ? "Voornemen tot toelating" : "Voornemen tot afwijzing",
                blokken);
    }

    private static List<String> rechtsgang(Beoordeelde a, LocalDate tot) {
        return List.of(
                "Tot en met "
                        + DAG.format(tot)
                        + " kunt u een kort geding beginnen bij "
                        + (a.rechtbank() == null ? "de bevoegde rechtbank" : a.rechtbank())
                        + ". Daarna vervalt dat recht.",
                "U kunt een klacht indienen"
                        + (a.klachtadres() == null ? "" : " via " + a.klachtadres())
                        + ". U hoort binnen zes weken wat wij ervan vinden. Een klacht verlengt de"
                        + " termijn voor een kort geding niet.");
    }

    private static boolean isGrond(Eisstand e) {
        return e.uitkomst() == Oordeelopgave.Oordeel.VOLDOET_NIET && e.afwijzen();
    }

    private static String oordeel(Eisstand e) {
        return switch (e.uitkomst()) {
            case VOLDOET -> "voldoet";
            case HERSTELD -> "voldoet na herstel";
            case VOLDOET_NIET -> e.afwijzen() ? "voldoet niet" : "voldoet niet, zonder gevolg";
        };
    }
}
