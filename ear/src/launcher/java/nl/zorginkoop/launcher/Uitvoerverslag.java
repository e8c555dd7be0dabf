package nl.zorginkoop.launcher;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wat er van een meting van de uitvoer in {@code docs/metingen} komt. */
final class Uitvoerverslag {
    /** Zo veel MB mag een bestand de heap van de server laten groeien, hoe lang het ook is. */
    static final long GEHEUGEN = 64;

    /**
     * En zo veel tussen de eerste en de laatste telling van een bestand: ook het korte verraadt
     * zich.
     */
    static final long GROEI = 16;

    private static final int MB = 1 << 20;

    static final String KOP =
            "# Metingen van `./zorginkoop proef uitvoer`\n\n"
                    + "De tien rapporten van de controller, in elke vorm opgehaald over HTTP, geteld"
                    + " in het bestand en naast een telling in de databank gelegd (uit de bron, zie"
                    + " `ear/src/proef/uitvoer.csv`). Ook de totaalregel onderaan moet kloppen. *Erbij*"
                    + " is wat er halverwege het bestand in de heap van de server leeft boven wat er in"
                    + " rust leeft, na een volledige opruiming, het meeste van alle tellingen; hooguit "
                    + GEHEUGEN
                    + " MB, want een bestand stroomt. *Groei* is de laatste telling min de eerste, hooguit "
                    + GROEI
                    + " MB. Een pdf wordt opgehaald en niet nageteld: zij telt niet mee in *Gelijk*. Een pdf kent haar structuur pas aan het eind:"
                    + " boven 5.000 rijen weigert zij en wijst zij naar CSV en XLSX.\n";

    private static final String TABEL =
            "| rapport | vorm | rijen | databank | sommen | MB | s | erbij (MB) | groei (MB) | gelijk |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|\n";

    private Uitvoerverslag() {}

    static String deel(String moment, String waarmee, List<Uitvoerproef.Uitkomst> uitkomsten) {
        StringBuilder tekst =
                new StringBuilder("\n## " + moment + "\n\n" + waarmee + "\n\n" + TABEL);
        uitkomsten.forEach(u -> tekst.append(rij(u)).append('\n'));
        List<Uitvoerproef.Uitkomst> geteld =
                uitkomsten.stream().filter(Uitvoerproef.Uitkomst::geteld).toList();
        tekst.append("\nGelijk: ")
                .append(geteld.stream().filter(Uitvoerverslag::goed).count())
                .append(" van ")
                .append(geteld.size())
                .append(".");
        if (geteld.size() < uitkomsten.size()) {
            tekst.append(" Opgehaald en niet geteld: ")
                    .append(uitkomsten.size() - geteld.size())
                    .append(" pdf's.");
        }
        return tekst.append("\n").toString();
    }

    static boolean goed(Uitvoerproef.Uitkomst u) {
        return bezwaren(u).isEmpty();
    }

    static String oordeel(Uitvoerproef.Uitkomst u) {
        List<String> bezwaren = bezwaren(u);
        if (!bezwaren.isEmpty()) {
            return "NEE: " + String.join(", ", bezwaren);
        }
        return u.geteld() ? "ja" : "niet geteld";
    }

    // Een pdf mag in het geheugen staan: daarom is er een hoogste aantal rijen.
    private static List<String> bezwaren(Uitvoerproef.Uitkomst u) {
        List<String> bezwaren = new ArrayList<>(u.bezwaren());
        if (u.geteld() && (u.erbij() > GEHEUGEN || u.groei() > GROEI)) {
            bezwaren.add("geheugen");
        }
        return bezwaren;
    }

    static String rij(Uitvoerproef.Uitkomst u) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %s | %.1f | %.1f | %s | %s | %s |",
                u.rapport(),
                u.vorm(),
                getal(u, u.rijen()),
                u.databank(),
                u.sommen(),
                u.bytes() / (double) MB,
                u.ms() / 1000.0,
                getal(u, u.erbij()),
                getal(u, u.groei()),
                oordeel(u));
    }

    private static String getal(Uitvoerproef.Uitkomst u, long getal) {
        return u.geteld() ? String.valueOf(getal) : "–";
    }

    static String sommen(List<String> kolommen, List<BigDecimal> sommen) {
        List<String> teksten = new ArrayList<>();
        for (int i = 0; i < kolommen.size(); i++) {
            teksten.add(kolommen.get(i) + " " + sommen.get(i).toPlainString());
        }
        return String.join(", ", teksten);
    }
}
