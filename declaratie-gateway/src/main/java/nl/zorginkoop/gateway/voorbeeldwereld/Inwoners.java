package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.regie.Persoon;

/** Verzint de hulpvragers. BSN's lopen met vaste stappen door de reeks 999900006 tot 999999990. */
final class Inwoners {
    private static final int EERSTE_BSN = 999_900_006;
    private static final int STAP = 231;
    private static final LocalDate PEILDAG = LocalDate.of(2026, 1, 1);
    private static final String[] VROUWEN = {
        "Anouk", "Bente", "Cora", "Dina", "Els", "Femke", "Greet", "Hanna", "Ilse", "Joke",
        "Klaasje", "Lotte", "Mirjam", "Noor", "Olga", "Petra", "Roos", "Sanne", "Truus", "Wiep"
    };
    private static final String[] MANNEN = {
        "Arend", "Bas", "Cor", "Daan", "Egbert", "Floris", "Gijs", "Henk", "Ivo", "Jelle", "Kees",
        "Luuk", "Maarten", "Nico", "Otto", "Pim", "Rens", "Sjoerd", "Teun", "Wout"
    };
    private static final String[] ACHTERNAMEN = {
        "Akkerbloem", "Beukenlaan", "Dijkgraaf", "Elzenbos", "Fluitenkruid", "Grashoek", "Havenaar",
        "IJsvogel", "Korenveld", "Lisdodde", "Molenzicht", "Notenboom", "Oeverzegge", "Poldervaart",
        "Rietkraag", "Sluiswachter", "Turfsteker", "Uiterwaard", "Veenbloem", "Waterlelie",
                "Wilgenroos",
        "Zandpad"
    };
    private static final String[] VOORVOEGSELS = {null, null, null, "de", "van", "van der"};
    private static final String[] STRATEN = {
        "Dorpsstraat",
        "Kadelaan",
        "Lindehof",
        "Molenpad",
        "Oeverstraat",
        "Schoolweg",
        "Veerdam",
        "Wilgenlaan"
    };

    private final Random toeval = new Random(20_260_915);
    private int laatsteBsn = EERSTE_BSN - 1;

    List<Inwoner> maak() {
        List<Tabel.Rij> wijken = Tabel.lees("wijken.tsv");
        List<Inwoner> inwoners = new ArrayList<>();
        for (Tabel.Rij gemeente : Tabel.lees("gemeenten.tsv")) {
            List<String> codes =
                    wijken.stream()
                            .filter(w -> w.tekst("gemeente").equals(gemeente.tekst("code")))
                            .map(w -> w.tekst("code"))
                            .toList();
            for (int i = 0; i < gemeente.getal("volwassenen"); i++) {
                inwoners.add(inwoner(gemeente, codes, false));
            }
            for (int i = 0; i < gemeente.getal("jeugdigen"); i++) {
                inwoners.add(inwoner(gemeente, codes, true));
            }
        }
        return List.copyOf(inwoners);
    }

    private Inwoner inwoner(Tabel.Rij gemeente, List<String> wijken, boolean jeugdig) {
        boolean vrouw = toeval.nextInt(100) < 54;
        String voornaam = kies(vrouw ? VROUWEN : MANNEN);
        int jaren = jeugdig ? 2 + toeval.nextInt(15) : 21 + toeval.nextInt(72);
        String letters = "" + (char) ('A' + toeval.nextInt(26)) + (char) ('A' + toeval.nextInt(26));
        return new Inwoner(
                gemeente.tekst("code"),
                jeugdig,
                new Persoon(
                        volgendeBsn(),
                        voornaam.substring(0, 1),
                        voornaam,
                        kies(VOORVOEGSELS),
                        kies(ACHTERNAMEN),
                        PEILDAG.minusYears(jaren).minusDays(toeval.nextInt(365)),
                        vrouw ? "2" : "1",
                        kies(STRATEN),
                        1 + toeval.nextInt(180),
                        gemeente.tekst("postcode") + letters,
                        gemeente.tekst("plaats"),
                        wijken.get(toeval.nextInt(wijken.size()))));
    }

    private Bsn volgendeBsn() {
        int nummer = laatsteBsn + 1;
        while (!Bsn.isGeldig(Integer.toString(nummer))) {
            nummer++;
        }
        laatsteBsn = nummer + STAP;
        return new Bsn(Integer.toString(nummer));
    }

    private String kies(String[] keuze) {
        return keuze[toeval.nextInt(keuze.length)];
    }
}
