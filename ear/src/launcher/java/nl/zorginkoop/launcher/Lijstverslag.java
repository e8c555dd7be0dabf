package nl.zorginkoop.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Wat er van een meting van lijsten in {@code docs/metingen} komt, met het oordeel per lijst. */
final class Lijstverslag {

    static final double DIEPSTE_KEER = 1.5;
    static final double PAGINA_MS = 150;
    static final double DATABANK_MS = 10;
    // De teller stopt bij tienduizend; wie meer opent, telt of sorteert de hele lijst.
    static final long GELEZEN = 15_000;

    static final String KOP =
            "# Metingen van `./zorginkoop proef lijsten`\n\n"
                    + "Van elke lijst het eerste en het diepste blad, na elkaar gelezen over HTTP door"
                    + " één aangemelde gebruiker. *Diepste* is het traagste van het laatste blad en het"
                    + " blad ervoor. *Databank* is alles wat zij voor die bladzijde deed; *zwaarste* de"
                    + " langste opdracht daarvan. *Geopend* is het aantal rijen dat zij per eerste blad"
                    + " las. Grenzen: diepste hooguit 1,5 keer het eerste (p50), bladzijde p99 hooguit"
                    + " 150 ms, databank p99 hooguit 10 ms, en niet de hele lijst tellen (hooguit"
                    + " 15.000 rijen geopend). Alle tijden in milliseconden.\n";

    private static final String TABEL =
            "| lijst | rol | rijen | eerste p50 / p99 | diepste p50 / p99 | verhouding"
                    + " | databank p99 eerste / diepste | zwaarste p99 | geopend | oordeel |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|\n";

    private Lijstverslag() {}

    static String deel(
            String kop,
            String waarmee,
            List<Lijstenproef.Uitkomst> uitkomsten,
            Map<String, String> tabellen) {
        long goed = uitkomsten.stream().filter(u -> oordeel(u).equals("gehaald")).count();
        return "\n## "
                + kop
                + "\n\n"
                + waarmee
                + "\n\n"
                + TABEL
                + uitkomsten.stream().map(Lijstverslag::rij).collect(Collectors.joining("\n"))
                + "\n\nGehaald: "
                + goed
                + " van "
                + uitkomsten.size()
                + ". Tabellen: "
                + tabellen.entrySet().stream()
                        .map(t -> t.getKey() + " " + t.getValue())
                        .collect(Collectors.joining("; "))
                + ".\n";
    }

    static String rij(Lijstenproef.Uitkomst u) {
        return String.join(
                " | ",
                "| " + u.blad().pad(),
                u.blad().rol(),
                Long.toString(u.rijen()),
                paar(u.eerste().pagina()),
                paar(u.diepste().pagina()),
                u.storing().isEmpty() && u.eenBlad() ? "één blad" : getal(u.verhouding()),
                getal(u.eerste().databank().p99()) + " / " + getal(u.diepste().databank().p99()),
                getal(Math.max(u.eerste().zwaarste().p99(), u.diepste().zwaarste().p99())),
                Long.toString(u.gelezen()),
                oordeel(u) + " |");
    }

    /** {@code gehaald}, of wat er over de grens is. */
    static String oordeel(Lijstenproef.Uitkomst u) {
        if (u.storing().isPresent()) {
            return u.storing().get();
        }
        StringBuilder over = new StringBuilder();
        mis(over, u.verhouding() > DIEPSTE_KEER, "diepte");
        mis(over, Math.max(p99(u.eerste()), p99(u.diepste())) > PAGINA_MS, "bladzijde");
        mis(
                over,
                Math.max(u.eerste().databank().p99(), u.diepste().databank().p99()) > DATABANK_MS,
                "databank");
        mis(over, u.gelezen() > GELEZEN, "telt alles");
        return over.isEmpty() ? "gehaald" : "NIET: " + over;
    }

    private static void mis(StringBuilder over, boolean mis, String wat) {
        if (mis) {
            over.append(over.isEmpty() ? "" : ", ").append(wat);
        }
    }

    private static double p99(Lijstenproef.Deel deel) {
        return deel.pagina().p99();
    }

    private static String paar(Meetreeks reeks) {
        return getal(reeks.p50()) + " / " + getal(reeks.p99());
    }

    private static String getal(double waarde) {
        return String.format(Locale.ROOT, "%.1f", waarde).replace('.', ',');
    }
}
