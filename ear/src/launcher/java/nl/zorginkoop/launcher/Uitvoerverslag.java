package nl.zorginkoop.launcher;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wat er van een meting van de uitvoer in {@code docs/metingen} komt. */
final class Uitvoerverslag {
    /** Zo veel MB mag een bestand de heap van de server laten groeien, hoe lang het ook is. */
    static final long GEHEUGEN = 64;

    private static final int MB = 1 << 20;

    static final String KOP =
            "# Metingen van `./zorginkoop proef uitvoer`\n\n"
                    + "De tien rapporten van de controller, in elke vorm opgehaald over HTTP, geteld"
                    + " in het bestand en naast een telling in de databank gelegd (uit de bron, zie"
                    + " `ear/src/proef/uitvoer.csv`). Ook de totaalregel onderaan moet kloppen. *Erbij*"
                    + " is wat er halverwege het bestand in de heap van de server leeft boven wat er in"
                    + " rust leeft, na een volledige opruiming, het meeste van alle tellingen; hooguit "
                    + GEHEUGEN
                    + " MB, want een bestand stroomt. Een pdf kent haar structuur pas aan het eind:"
                    + " boven 5.000 rijen weigert zij en wijst zij naar CSV en XLSX.\n";

    private static final String TABEL =
            "| rapport | vorm | rijen | databank | sommen | MB | s | erbij (MB) | gelijk |\n"
                    + "|---|---|---|---|---|---|---|---|---|\n";

    private Uitvoerverslag() {}

    static String deel(String moment, String waarmee, List<Uitvoerproef.Uitkomst> uitkomsten) {
        StringBuilder tekst =
                new StringBuilder("\n## " + moment + "\n\n" + waarmee + "\n\n" + TABEL);
        uitkomsten.forEach(u -> tekst.append(rij(u)).append('\n'));
        return tekst.append("\nGelijk: ")
                .append(uitkomsten.stream().filter(Uitvoerverslag::goed).count())
                .append(" van ")
                .append(uitkomsten.size())
                .append(".\n")
                .toString();
    }

    static boolean goed(Uitvoerproef.Uitkomst u) {
        return oordeel(u).equals("ja");
    }

    static String oordeel(Uitvoerproef.Uitkomst u) {
        List<String> bezwaren = new ArrayList<>(u.bezwaren());
        if (u.erbij() > GEHEUGEN) {
            bezwaren.add("geheugen");
        }
        return bezwaren.isEmpty() ? "ja" : "NEE: " + String.join(", ", bezwaren);
    }

    static String rij(Uitvoerproef.Uitkomst u) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %s | %.1f | %.1f | %d | %s |",
                u.rapport(),
                u.vorm(),
                u.rijen(),
                u.databank(),
                u.sommen(),
                u.bytes() / (double) MB,
                u.ms() / 1000.0,
                u.erbij(),
                oordeel(u));
    }

    static String sommen(List<String> kolommen, List<BigDecimal> sommen) {
        List<String> teksten = new ArrayList<>();
        for (int i = 0; i < kolommen.size(); i++) {
            teksten.add(kolommen.get(i) + " " + sommen.get(i).toPlainString());
        }
        return String.join(", ", teksten);
    }
}
