package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./zorginkoop proef lijsten [--regels N] [--keren N] [--alleen DEEL]}: vult in een eigen
 * datamap ({@code …-lijsten}) een regio van 200 aanbieders, 5 gemeenten en 3 jaar, en meet van elke
 * lijst het eerste en het diepste blad. Een volgende keer ligt de regio er al; met {@code --alleen}
 * meet men een deel. De uitkomst komt in {@code docs/metingen/proef-lijsten.md}.
 */
final class LijstenOpdracht {

    private static final int REGELS = 28;
    private static final int KEREN = 100;
    private static final Duration GEDULD = Duration.ofMinutes(20);
    // Er leest er een, maar zo snel als hij kan; op een drempel meten zegt niets.
    private static final List<String> ZONDER_DREMPEL =
            List.of("-DZORGINKOOP_DREMPEL_PAGINA=1000000", "-DZORGINKOOP_DREMPEL_BEZOEKER=1000000");

    private final Instellingen instellingen;
    private final Path huis;
    private final Scherm scherm;

    LijstenOpdracht(Instellingen instellingen, Path huis, Scherm scherm) {
        this.instellingen = instellingen;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        if (instellingen.extern().isPresent()) {
            throw new Fout(
                    "De proef vult de databank langs haar regels en doet dat alleen ingebouwd.");
        }
        int regels = getal(argumenten, "--regels", REGELS);
        int keren = getal(argumenten, "--keren", KEREN);
        String alleen = tekst(argumenten, "--alleen", "");
        Lijstenwereld wereld = Lijstenwereld.uit(huis.resolve("ear/src/proef/lijsten.sql"), regels);
        List<Lijstblad> bladen =
                Lijstblad.uit(huis.resolve("ear/src/proef/lijsten.csv")).stream()
                        .filter(b -> b.pad().contains(alleen))
                        .toList();
        Path data = instellingen.data();
        Instellingen proef =
                instellingen
                        .metData(data.resolveSibling(data.getFileName() + "-lijsten"))
                        .metOpties(ZONDER_DREMPEL);
        scherm.regel("Proef lijsten: %d lijsten, datamap %s", bladen.size(), proef.data());
        try (Platform platform = Platform.neem(proef)) {
            platform.startDatabank();
            platform.startServer();
            platform.wachtTotGereed(GEDULD, scherm::regel);
            return meet(platform, wereld, bladen, keren);
        } catch (IOException | SQLException fout) {
            throw new Fout("De proef is afgebroken: " + fout.getMessage(), fout);
        }
    }

    private int meet(Platform platform, Lijstenwereld wereld, List<Lijstblad> bladen, int keren)
            throws InterruptedException, IOException, SQLException {
        try (Connection verbinding = Bevestigingen.verbind(platform)) {
            wereld.vul(verbinding, scherm);
            List<Lijstenproef.Uitkomst> uitkomsten =
                    new Lijstenproef(platform, verbinding, keren, scherm).draai(bladen);
            schrijf(uitkomsten, keren, omvang(verbinding, bladen));
            boolean goed =
                    uitkomsten.stream().allMatch(u -> Lijstverslag.oordeel(u).equals("gehaald"));
            scherm.regel(goed ? "Alles gehaald." : "NIET ALLES GEHAALD, zie hierboven.");
            return goed ? 0 : 1;
        }
    }

    private void schrijf(
            List<Lijstenproef.Uitkomst> uitkomsten, int keren, Map<String, String> tabellen) {
        String waarmee =
                String.format(
                        "%s; elk blad %d keer na %d keer opwarmen; fsync aan.",
                        Meetboek.machine(), keren, Lijstenproef.OPWARMEN);
        Meetboek.zetErbij(
                huis,
                "proef-lijsten.md",
                Lijstverslag.KOP,
                Lijstverslag.deel(Meetboek.nu(), waarmee, uitkomsten, tabellen),
                scherm);
    }

    private static Map<String, String> omvang(Connection verbinding, List<Lijstblad> bladen)
            throws SQLException {
        String namen =
                bladen.stream()
                        .map(b -> "'" + b.tabel() + "'")
                        .distinct()
                        .collect(Collectors.joining(", "));
        Map<String, String> omvang = new LinkedHashMap<>();
        try (Statement opdracht = verbinding.createStatement();
                ResultSet rijen =
                        opdracht.executeQuery(
                                "select relname, reltuples::bigint, pg_total_relation_size(oid) / 1048576"
                                        + " from pg_class where relkind in ('r', 'p') and relnamespace ="
                                        + " 'public'::regnamespace and relname in ("
                                        + namen
                                        + ") order by reltuples desc")) {
            while (rijen.next()) {
                omvang.put(
                        rijen.getString(1),
                        rijen.getLong(2) + " rijen, " + rijen.getLong(3) + " MB");
            }
        }
        return omvang;
    }

    private static int getal(List<String> argumenten, String naam, int anders) {
        String waarde = tekst(argumenten, naam, Integer.toString(anders));
        try {
            return Integer.parseInt(waarde);
        } catch (NumberFormatException geenGetal) {
            throw new Fout(naam + " vraagt een getal", geenGetal);
        }
    }

    private static String tekst(List<String> argumenten, String naam, String anders) {
        int plek = argumenten.indexOf(naam);
        if (plek < 0) {
            return anders;
        }
        if (plek + 1 >= argumenten.size()) {
            throw new Fout(naam + " vraagt een waarde");
        }
        return argumenten.get(plek + 1);
    }
}
