package nl.zorginkoop.ear.buiten;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.ear.platform.TestPlatform;

/**
 * Leest instellingen terug uit de draaiende server, met zijn eigen beheerprogramma en zonder
 * wachtwoord: dat mag alleen wie op deze machine als deze gebruiker werkt.
 */
final class Beheerlijn {
    private static final Pattern POORT = Pattern.compile("-Djboss.management.http.port=(\\d+)");
    private static final Pattern UITKOMST = Pattern.compile("\"outcome\" => \"(\\w+)\"");
    private static final Pattern WAARDE =
            Pattern.compile(
                    "\"result\" => (.*?)(?:,\\s*\"response-headers\".*)?\\s*}\\s*$",
                    Pattern.DOTALL);

    private Beheerlijn() {}

    /** Elke opdracht met haar antwoord; {@code null} waar de server nee zei. */
    static Map<String, String> vraag(List<String> opdrachten)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("beheerlijn", ".cli");
        try {
            // Een mislukte opdracht breekt een script af; met try-catch gaat het verder.
            List<String> regels = new ArrayList<>();
            for (String opdracht : opdrachten) {
                regels.add("echo @@@");
                regels.add("try");
                regels.add(opdracht);
                regels.add("catch");
                regels.add("echo @mislukt");
                regels.add("end-try");
            }
            Files.write(script, regels);
            String uitvoer = draai(script);
            String[] delen = uitvoer.split("@@@", -1);
            if (delen.length != opdrachten.size() + 1) {
                throw new IllegalStateException(
                        "Onverwacht antwoord van de beheerlijn: " + uitvoer);
            }
            Map<String, String> antwoorden = new LinkedHashMap<>();
            for (int i = 0; i < opdrachten.size(); i++) {
                antwoorden.put(opdrachten.get(i), waarde(delen[i + 1]));
            }
            return antwoorden;
        } finally {
            Files.delete(script);
        }
    }

    private static String waarde(String antwoord) {
        Matcher uitkomst = UITKOMST.matcher(antwoord);
        if (!uitkomst.find() || !"success".equals(uitkomst.group(1))) {
            return null;
        }
        Matcher waarde = WAARDE.matcher(antwoord.strip());
        return waarde.find() ? waarde.group(1).strip().replace("\"", "") : "";
    }

    private static String draai(Path script) throws IOException, InterruptedException {
        Process proces =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-jar",
                                thuis().resolve("jboss-modules.jar").toString(),
                                "-mp",
                                thuis().resolve("modules").toString(),
                                "org.jboss.as.cli",
                                "--connect",
                                "--controller=127.0.0.1:" + poort(),
                                "--no-color-output",
                                "--file=" + script)
                        // Op de foutlijn staat alles nog eens, als logboek.
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        proces.getOutputStream().close();
        String uitvoer = new String(proces.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        proces.waitFor();
        return uitvoer;
    }

    static List<String> opdrachtregel() throws IOException {
        String pid = Files.readString(TestPlatform.data().resolve("server.pid")).strip();
        String alles = Files.readString(Path.of("/proc", pid, "cmdline"), StandardCharsets.UTF_8);
        return List.of(alles.split("\0", -1));
    }

    private static String poort() throws IOException {
        return opdrachtregel().stream()
                .map(POORT::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Path thuis() throws IOException {
        try (var mappen = Files.newDirectoryStream(TestPlatform.bouw(), "wildfly-*")) {
            return mappen.iterator().next().toAbsolutePath();
        }
    }
}
