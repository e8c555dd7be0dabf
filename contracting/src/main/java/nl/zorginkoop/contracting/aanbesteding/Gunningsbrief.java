package nl.zorginkoop.contracting.aanbesteding;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand.Uitkomst;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * De brief met het voornemen of de selectie: voor elke inschrijver zijn eigen punten met de
 * redenen, wie er wint of uitgenodigd is en waarin die beter was, en hoe hij ertegenop kan.
 *
 * @param scores per inschrijving wat er op elk criterium is beslist
 * @param terzijde per inschrijving de eis en de reden waarom zij terzijde ligt
 */
record Gunningsbrief(
        Adres adres,
        Ronde ronde,
        Gunningsmodel model,
        Gunningsmodel.Deel perceel,
        List<Gunningsstand> stand,
        Map<UUID, List<Scorestand>> scores,
        Map<UUID, String> terzijde,
        LocalDate dag,
        LocalDate tot) {
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", NEDERLANDS);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH.mm 'uur'", NEDERLANDS)
                    .withZone(Klok.AMSTERDAM);

    /** De procedure, zoals zij boven en onder de brief staat. */
    record Adres(
            String gemeentenaam,
            String nummer,
            String titel,
            String rechtbank,
            String klachtadres,
            Instant sluit) {}

    static String nietReeel(Euro grens) {
        return "De prijs ligt onder de reële prijs van "
                + grens
                + " die voor dit perceel is vastgesteld. De inschrijving telt daarom niet mee"
                + " (Uitvoeringsbesluit Wmo 2015, artikel 5.4).";
    }

    Brief voor(Gunningsstand s) {
        boolean wint = wint(s);
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(
                new Brief.Alinea(
                        (isSelectie()
                                        ? "U meldde zich aan voor perceel "
                                        : "U schreef in op perceel ")
                                + perceel.nr()
                                + " "
                                + perceel.naam()
                                + " van "
                                + adres.titel()
                                + besluit(wint)));
        blokken.add(new Brief.Alinea(waarom(s)));
        punten(blokken, s);
        winnaars(blokken, s);
        blokken.add(new Brief.Tussenkop("Als u het er niet mee eens bent"));
        blokken.add(new Brief.Lijst(rechtsgang()));
        return new Brief(
                List.of("Gemeente " + adres.gemeentenaam()),
                List.of(s.aanbiedernaam(), "AGB-code " + s.aanbieder().code()),
                dag,
                adres.nummer() + "/" + perceel.nr(),
                onderwerp(wint),
                blokken);
    }

    private boolean isSelectie() {
        return ronde == Ronde.AANMELDING;
    }

    private static boolean wint(Gunningsstand s) {
        return s.uitkomst() == Uitkomst.GEGUND || s.uitkomst() == Uitkomst.UITGENODIGD;
    }

    private String besluit(boolean wint) {
        if (!isSelectie()) {
            return ". Wij zijn van plan dit perceel "
                    + (wint ? "aan u te gunnen." : "niet aan u te gunnen.");
        }
        return wint
                ? ". Wij nodigen u uit om in te schrijven. "
                        + (model.gespreksonderwerpen() == null
                                ? "Dat kan tot "
                                : "Eerst spreken wij u, zoals elke uitgenodigde, over: "
                                        + model.gespreksonderwerpen()
                                        + ". Daarna hoort u dat u kunt inschrijven, tot ")
                        + MOMENT.format(adres.sluit())
                        + "."
                : ". Wij nodigen u niet uit om in te schrijven.";
    }

    private String onderwerp(boolean wint) {
        if (isSelectie()) {
            return wint ? "Uitnodiging om in te schrijven" : "Selectie: niet uitgenodigd";
        }
        return wint ? "Voornemen tot gunning" : "Voornemen: niet aan u gegund";
    }

    private List<Gunningsmodel.Criterium> criteria() {
        return model.criteria(ronde);
    }

    private String waarom(Gunningsstand s) {
        String uw = isSelectie() ? "Uw aanmelding" : "Uw inschrijving";
        return switch (s.uitkomst()) {
            case GEGUND, UITGENODIGD ->
                    s.plaats() == null || criteria().isEmpty()
                            ? uw + " voldoet aan alle eisen."
                            : uw + " staat op plaats " + s.plaats() + ".";
            case NIET_REEEL -> nietReeel(perceel.prijs());
            case TERZIJDE -> terzijde.getOrDefault(s.inschrijving(), "");
            case ONVOLDOENDE ->
                    uw
                            + " heeft minder dan de "
                            + model.drempel()
                            + " punten die vooraf als voldoende zijn vastgesteld.";
            default ->
                    uw
                            + " staat op plaats "
                            + s.plaats()
                            + (isSelectie()
                                    ? "; er worden "
                                            + perceel.uitnodigen()
                                            + " aanmelders uitgenodigd."
                                    : "; er zijn " + perceel.aantal() + " contracten te vergeven.");
        };
    }

    private void punten(List<Brief.Blok> blokken, Gunningsstand s) {
        if (s.totaal() == null || criteria().isEmpty()) {
            return;
        }
        blokken.add(new Brief.Tussenkop("Uw punten"));
        List<List<String>> rijen = new ArrayList<>();
        for (Scorestand p : scores.getOrDefault(s.inschrijving(), List.of())) {
            rijen.add(
                    List.of(
                            p.nr() + " " + p.titel(),
                            getal(p.punten()),
                            "" + p.maximum(),
                            p.reden()));
        }
        criteria().stream()
                .filter(c -> c.soort() == Criteriumsoort.PRIJS)
                .forEach(
                        c ->
                                rijen.add(
                                        List.of(
                                                c.nr() + " " + c.titel(),
                                                getal(s.prijspunten()),
                                                "" + c.maximum(),
                                                "Berekend tussen "
                                                        + perceel.laag()
                                                        + " en "
                                                        + perceel.hoog()
                                                        + ".")));
        rijen.add(List.of("Totaal", getal(s.totaal()), "" + model.totaal(), ""));
        blokken.add(new Brief.Tabel(List.of("Criterium", "Punten", "Hoogstens", "Waarom"), rijen));
    }

    private void winnaars(List<Brief.Blok> blokken, Gunningsstand eigen) {
        List<Gunningsstand> winnaars = stand.stream().filter(Gunningsbrief::wint).toList();
        blokken.add(
                new Brief.Tussenkop(
                        isSelectie()
                                ? "Wie wij uitnodigen"
                                : "Aan wie wij van plan zijn te gunnen"));
        if (winnaars.isEmpty()) {
            blokken.add(
                    new Brief.Alinea(
                            isSelectie()
                                    ? "Niemand: geen aanmelding komt in aanmerking."
                                    : "Aan niemand: geen inschrijving komt in aanmerking."));
            return;
        }
        List<String> koppen = new ArrayList<>(List.of("Aanbieder"));
        criteria().forEach(c -> koppen.add("Criterium " + c.nr()));
        koppen.add("Totaal");
        List<List<String>> rijen = new ArrayList<>();
        winnaars.forEach(w -> rijen.add(rij(w)));
        if (!winnaars.contains(eigen) && eigen.totaal() != null) {
            rijen.add(rij(eigen));
        }
        blokken.add(new Brief.Tabel(koppen, rijen));
        blokken.add(new Brief.Alinea(model.gelijk()));
    }

    private List<String> rij(Gunningsstand s) {
        List<String> rij = new ArrayList<>(List.of(s.aanbiedernaam()));
        for (Gunningsmodel.Criterium c : criteria()) {
            rij.add(
                    c.soort() == Criteriumsoort.PRIJS
                            ? getal(s.prijspunten())
                            : scores.getOrDefault(s.inschrijving(), List.of()).stream()
                                    .filter(p -> p.criterium().equals(c.id()))
                                    .map(p -> getal(p.punten()))
                                    .findFirst()
                                    .orElse(""));
        }
        rij.add(getal(s.totaal()));
        return rij;
    }

    private List<String> rechtsgang() {
        return List.of(
                "Tot en met "
                        + DAG.format(tot)
                        + " kunt u een kort geding beginnen bij "
                        + (adres.rechtbank() == null ? "de bevoegde rechtbank" : adres.rechtbank())
                        + ". Daarna vervalt dat recht. Begint iemand op tijd, dan gunnen wij niets"
                        + " voordat de rechter heeft beslist.",
                "U kunt een klacht indienen"
                        + (adres.klachtadres() == null ? "" : " via " + adres.klachtadres())
                        + ". U hoort binnen zes weken wat wij ervan vinden; daarna kunt u naar de"
                        + " Commissie van Aanbestedingsexperts. Een klacht verlengt de termijn voor"
                        + " een kort geding niet.");
    }

    private static String getal(BigDecimal punten) {
        if (punten == null) {
            return "";
        }
        NumberFormat vorm = NumberFormat.getNumberInstance(NEDERLANDS);
        vorm.setMinimumFractionDigits(2);
        vorm.setMaximumFractionDigits(2);
        return vorm.format(punten);
    }
}
