package nl.zorginkoop.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code ./zorginkoop proef fuzz|rondgang|miljoen}: de lange tellingen van het controleprogramma,
 * in een eigen JVM met 64 MB zodat de grens aan het geheugen mee gemeten is. De platformserver
 * hoeft niet te draaien. De uitkomst komt als regel in {@code docs/metingen}.
 */
final class BerichtProef {

    private static final String GEHEUGEN = "-Xmx64m";
    private static final String METING = "METING\t";
    private static final String KOLOMMEN_VOORAF = "wanneer | machine | ";

    private static final Map<String, String> UITLEG =
            Map.of(
                    "fuzz",
                    "Verminkte berichten door de controle, met " + GEHEUGEN + ".",
                    "rondgang",
                    "Voorbeeld maken, schrijven, lezen en weer schrijven: geldig en byte voor byte"
                            + " gelijk, met "
                            + GEHEUGEN
                            + ".",
                    "miljoen",
                    "Een grote declaratie, om en om door de schemacontrole van de JDK en door de"
                            + " hele controle (niveau 1 en 2), met "
                            + GEHEUGEN
                            + ". Regels per seconde: middelste (laagste tot hoogste).");

    private static final Map<String, String> KOLOMMEN =
            Map.of(
                    "fuzz",
                    "zaad | gevallen | storingen | gehangen | uitkomsten"
                            + " | p99 / langst (ms) | heap (MB)",
                    "rondgang",
                    "zaden per soort | soorten goed | rondgangen gelijk | heap (MB)",
                    "miljoen",
                    "regels | rondes | alleen schema, rekentijd | niveau 1 en 2, rekentijd"
                            + " | verhouding | niveau 1 en 2, klok | heap (MB)");

    private final Path huis;
    private final Scherm scherm;

    BerichtProef(Path huis, Scherm scherm) {
        this.huis = huis;
        this.scherm = scherm;
    }

    static boolean kent(String naam) {
        return KOLOMMEN.containsKey(naam);
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        Path jar = huis.resolve("iwmo-messages/target/iwmo-messages-cli.jar");
        if (!jar.toFile().isFile()) {
            throw new Fout("Er is nog niets gebouwd; draai eerst: mvn package -DskipTests");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> opdracht =
                new ArrayList<>(
                        List.of(java.toString(), GEHEUGEN, "-jar", jar.toString(), "proef"));
        opdracht.addAll(argumenten);
        try {
            Process proef =
                    new ProcessBuilder(opdracht)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (BufferedReader uitvoer = proef.inputReader(StandardCharsets.UTF_8)) {
                uitvoer.lines().forEach(regel -> neem(argumenten.get(0), regel));
            }
            int code = proef.waitFor();
            scherm.regel(code == 0 ? "Alles klopt." : "ER KLOPT IETS NIET, zie hierboven.");
            return code;
        } catch (IOException fout) {
            throw new Fout("De proef is niet te starten: " + fout.getMessage(), fout);
        }
    }

    private void neem(String naam, String regel) {
        if (regel.startsWith(METING)) {
            schrijf(naam, regel.substring(METING.length()).replace("\t", " | "));
        } else {
            scherm.regel("%s", regel);
        }
    }

    private void schrijf(String naam, String cellen) {
        String rij = "| " + Meetboek.nu() + " | " + Meetboek.machine() + " | " + cellen + " |";
        scherm.regel("%s", rij);
        Meetboek.zetErbij(huis, "proef-" + naam + ".md", kop(naam), rij + "\n", scherm);
    }

    private static String kop(String naam) {
        String kolommen = KOLOMMEN_VOORAF + KOLOMMEN.get(naam);
        long aantal = kolommen.chars().filter(c -> c == '|').count() + 1;
        return "# Metingen van `./zorginkoop proef "
                + naam
                + "`\n\n"
                + UITLEG.get(naam)
                + "\n\n| "
                + kolommen
                + " |\n|"
                + "---|".repeat((int) aantal)
                + "\n";
    }
}
