package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Berichtsoort.Partij;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.Achternaam;
import nl.zorginkoop.iwmo.r32.Geboortedatum;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.VerkorteNaam;
import nl.zorginkoop.iwmo.r32.VolledigeNaam;

/** Bouwstenen die in meer berichten voorkomen. */
final class Gegevens {

    private static final String NAMEN =
            "Amandelboom Berkenveld Cederhof Duindoorn Esdoorn Fluitenkruid Goudsbloem Hazelaar"
                    + " IJzerkruid Jeneverbes Kamperfoelie Lindelaan Meidoorn Notelaar Ooievaarsbek"
                    + " Populier Reigersbek Sleedoorn Toortsbloem Uilenbos Vlierstruik Wilgenroos";
    private static final String VOORNAMEN =
            "Aafke Bauke Cornélie Doutzen Eelke Femke Gerben Hedwig Iris Jelle Kirsten Lieuwe Maaike"
                    + " Noël Otto Pleun Renske Siebe Tjitske Ubbo Veerle Wietske Yde Zoë";
    private static final String WMO_CATEGORIEEN =
            "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18";
    private static final String JW_CATEGORIEEN = "40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55";

    private final Toeval toeval;
    private final Berichtsoort soort;
    private final LocalDate dagtekening;

    Gegevens(Toeval toeval, Berichtsoort soort) {
        this.toeval = toeval;
        this.soort = soort;
        this.dagtekening = toeval.dag(LocalDate.of(2025, 2, 1), 540);
    }

    Toeval toeval() {
        return toeval;
    }

    Domein domein() {
        return soort.domein();
    }

    LocalDate dagtekening() {
        return dagtekening;
    }

    Header header() {
        String gemeente = toeval.uit("9901 9902 9903");
        String aanbieder = "0000" + toeval.cijfers(4);
        boolean vanGemeente = soort.afzender() == Partij.GEMEENTE;
        return Header.van(
                soort,
                vanGemeente ? gemeente : aanbieder,
                vanGemeente ? aanbieder : gemeente,
                "V" + toeval.cijfers(11),
                dagtekening);
    }

    Geboortedatum geboortedatum() {
        LocalDate dag =
                domein() == Domein.WMO
                        ? toeval.dag(dagtekening.minusYears(95), 25_000)
                        : toeval.dag(dagtekening.minusYears(17), 6_000);
        return switch (toeval.getal(0, 9)) {
            case 0 -> new Geboortedatum(dag.withDayOfMonth(1), "1");
            case 1 -> new Geboortedatum(dag.withDayOfYear(1), "2");
            case 2 -> new Geboortedatum(LocalDate.of(1900, 1, 1), "3");
            default -> new Geboortedatum(dag, null);
        };
    }

    String geslacht() {
        return toeval.uit("0 1 2");
    }

    VerkorteNaam verkorteNaam() {
        return new VerkorteNaam(
                achternaam(), toeval.soms(70, this::voornaam), toeval.soms(60, toeval::letter));
    }

    VolledigeNaam volledigeNaam() {
        boolean partner = toeval.kans(40);
        return new VolledigeNaam(
                achternaam(),
                partner ? achternaam() : null,
                toeval.soms(70, this::voornaam),
                toeval.soms(60, toeval::letter),
                partner ? toeval.uit("1 2 3 4") : "1");
    }

    private String voornaam() {
        return toeval.uit(VOORNAMEN);
    }

    private Achternaam achternaam() {
        return new Achternaam(
                toeval.uit(NAMEN),
                toeval.soms(30, () -> toeval.uit(List.of("van", "de", "van der"))));
    }

    /** Zoveel verschillende categorieën, in toevallige volgorde. */
    List<String> categorieen(int aantal) {
        String alle = domein() == Domein.WMO ? WMO_CATEGORIEEN : JW_CATEGORIEEN;
        List<String> lijst = new ArrayList<>(List.of(alle.split(" ")));
        Collections.shuffle(lijst, new Random(toeval.getal(0, Integer.MAX_VALUE - 1)));
        return lijst.subList(0, Math.min(aantal, lijst.size()));
    }

    Product metCode(String categorie) {
        return new Product(categorie, categorie + toeval.letter() + toeval.cijfers(2));
    }

    Omvang omvang() {
        String eenheid = toeval.uit("01 04 14 16 82 83 84");
        boolean magPerDag = "01 04 82".contains(eenheid);
        String frequentie = toeval.uit(magPerDag ? "1 2 4 6" : "2 4 6");
        return new Omvang(toeval.getal(1, 480), eenheid, frequentie);
    }

    static boolean perWeek(Omvang omvang) {
        return omvang != null && omvang.frequentie().equals("2");
    }
}
