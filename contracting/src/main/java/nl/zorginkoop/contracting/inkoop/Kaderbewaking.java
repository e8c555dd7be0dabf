package nl.zorginkoop.contracting.inkoop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Zegt in woorden wat het activeren van een kader in de weg staat (INV-0.1 tot en met 0.4). De
 * databank oordeelt bij het activeren zelf; hier staat hetzelfde, alle redenen tegelijk en met wat
 * eraan te doen is.
 */
final class Kaderbewaking {
    private final List<Belemmering> gevonden = new ArrayList<>();
    private final Inkoopkader kader;
    private final Kaderopgave opgave;

    private Kaderbewaking(Inkoopkader kader) {
        this.kader = kader;
        this.opgave = kader.opgave();
    }

    static List<Belemmering> van(Inkoopkader kader) {
        Kaderbewaking bewaking = new Kaderbewaking(kader);
        bewaking.wieKiest();
        bewaking.hoeGegundWordt();
        bewaking.deKeuzes();
        bewaking.deDeelnemers();
        bewaking.deVerkenning();
        bewaking.hetProfiel();
        return List.copyOf(bewaking.gevonden);
    }

    private void wieKiest() {
        if (!Besluitregel.bij(opgave.procedure()).contains(opgave.besluitregel())) {
            if (opgave.procedure() == Procedure.TOELATING) {
                nee(
                        Kaderreden.GEMEENTE_KIEST,
                        "Kiest de gemeente de aanbieder, dan is dit een overheidsopdracht en geen"
                                + " toelating: laat de cliënt kiezen, of kies een SAS-procedure.");
            } else {
                nee(
                        Kaderreden.NIET_AANGEWEZEN,
                        "Bij inbesteden en subsidie wordt de uitvoerder aangewezen: kies die"
                                + " besluitregel.");
            }
        }
        if (opgave.procedure() == Procedure.TOELATING
                && opgave.keuzes().contractering() != Keuzes.Contractering.ALLE_TOEGELATENEN) {
            nee(
                    Kaderreden.NIET_VOOR_IEDEREEN,
                    "Een toelating sluit met iedereen die aan de voorwaarden voldoet: een selectie"
                            + " of een maximum vraagt een SAS-procedure.");
        }
    }

    private void hoeGegundWordt() {
        if (opgave.gunningscriterium() != null && !opgave.procedure().isSas()) {
            nee(
                    Kaderreden.GEEN_SAS,
                    "Een gunningscriterium hoort alleen bij een SAS-procedure: laat het weg.");
        }
        if (opgave.procedure() == Procedure.SAS_MET_EMVI && opgave.gunningscriterium() == null) {
            nee(
                    Kaderreden.CRITERIUM_ONTBREEKT,
                    "Met EMVI hoort erbij waarop gegund wordt: kies prijs en kwaliteit, of alleen"
                            + " kwaliteit.");
        }
        if (opgave.procedure() == Procedure.SAS_MET_EMVI && kader.weging() == null) {
            nee(
                    Kaderreden.WEGING_ONTBREEKT,
                    "Met EMVI staat vast hoe zwaar kwaliteit en prijs tellen: leg de weging vast.");
        }
        if (kader.duur().vraagtMotivering(opgave)) {
            nee(
                    Kaderreden.DUUR_NIET_GEMOTIVEERD,
                    "Met verlengingen loopt deze opdracht langer dan 48 maanden: schrijf op waarom"
                            + " dat nodig is.");
        }
    }

    private void deKeuzes() {
        Keuzes keuzes = opgave.keuzes();
        if (keuzes.regie() == Keuzes.Regie.AANBIEDER && leeg(opgave.managementinformatie())) {
            nee(
                    Kaderreden.MANAGEMENTINFORMATIE_ONTBREEKT,
                    "Heeft de aanbieder de regie, dan staat vast welke managementinformatie hij"
                            + " levert: vul dat in.");
        }
        if (keuzes.scope() == Keuzes.Scope.BREED
                && keuzes.regie() != Keuzes.Regie.AANBIEDER
                && !opgave.onafhankelijkeIntake()) {
            nee(
                    Kaderreden.INTAKE_ONTBREEKT,
                    "Een breed contract met intake vraagt regie bij de aanbieder of een"
                            + " onafhankelijke intake: kies een van beide.");
        }
    }

    private void deDeelnemers() {
        String onvolledig =
                kader.deelnemers().stream()
                        .filter(d -> !d.isVolledig(kader.gemeente()))
                        .map(d -> d.deelnemer().code())
                        .collect(Collectors.joining(", "));
        if (kader.deelnemers().isEmpty()) {
            nee(
                    Kaderreden.DEELNEMER_ONVOLLEDIG,
                    "Nog geen gemeente doet mee: voeg ten minste uw eigen gemeente toe.");
        } else if (!onvolledig.isEmpty()) {
            nee(
                    Kaderreden.DEELNEMER_ONVOLLEDIG,
                    "Mandaat, collegebesluit of handtekening ontbreekt bij: " + onvolledig + ".");
        }
    }

    private void deVerkenning() {
        if (kader.verkendeModellen() < 2) {
            nee(
                    Kaderreden.VERKENNING_ONVOLLEDIG,
                    "Een verkenning vergelijkt minstens twee modellen met voor en tegen; er is er "
                            + kader.verkendeModellen()
                            + " afgewogen.");
        }
    }

    private void hetProfiel() {
        if (opgave.procedure() != Procedure.TOELATING) {
            return;
        }
        if (kader.profielopgave().isEmpty()) {
            nee(
                    Kaderreden.PROFIEL_ONTBREEKT,
                    "Voor een toelating horen de zes criteria beantwoord te zijn.");
            return;
        }
        Profielopgave p = kader.profiel();
        if (p.isGemotiveerd()) {
            return;
        }
        if (p.profiel().uitkomst() == Criteriaprofiel.Uitkomst.NIET_MOGELIJK) {
            nee(
                    Kaderreden.OPEN_HUIS_NIET_GESCHIKT,
                    "Open huis is niet geschikt: "
                            + p.profiel().kanttekeningen().stream()
                                    .filter(Criteriaprofiel.Kanttekening::isHard)
                                    .map(Kaderbewaking::zin)
                                    .collect(Collectors.joining(", "))
                            + ". Kies een andere procedure of schrijf op waarom het toch past.");
        }
        if (!p.zonderSelectieKan()) {
            nee(
                    Kaderreden.ZONDER_SELECTIE_KAN_NIET,
                    "Inkopen zonder selectie vraagt ruimte voor meer aanbieders, zichtbare"
                            + " kwaliteit en een bekende kostprijs: schrijf op waarom het zonder kan.");
        }
        if (opgave.zorgvorm().advies() == Zorgvorm.Inkoopadvies.SELECTIE_OP_KWALITEIT_EN_PRIJS) {
            nee(
                    Kaderreden.SELECTIE_AANBEVOLEN,
                    "Voor deze zorgvorm is selectie op kwaliteit en prijs het gewone advies:"
                            + " schrijf op waarom open huis hier toch past.");
        }
    }

    private void nee(Kaderreden reden, String zin) {
        gevonden.add(new Belemmering(reden, zin));
    }

    private static String zin(Criteriaprofiel.Kanttekening k) {
        return switch (k) {
            case KEUZEVRIJHEID -> "de keuzevrijheid is niet volledig";
            case SAMENWERKING -> "samenwerken is voor allen verplicht";
            case TOETREDING -> "toe- en uittreden is gesloten";
            case FLEXIBILITEIT -> "de flexibiliteit is niet volledig";
            case INTERACTIE -> "de interactie is niet volledig";
            case TRANSFORMATIE -> "de verandering is een revolutie";
            case LASTEN -> "de lasten van de gemeente gaan omlaag";
        };
    }

    private static boolean leeg(String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
