package nl.zorginkoop.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * De maatlat naast het project: wat een kale en een gangbare bouw op dezelfde machine halen. Haar
 * map staat in {@code ZORGINKOOP_MAATLAT} en is gebouwd; zonder haar meet het platform alleen
 * zichzelf.
 */
final class Maatlat {
    private static final int NAAM = 2;
    private static final int WAARDE = 3;

    private final Path map;
    private final String poort;

    private Maatlat(Path map, String poort) {
        this.map = map;
        this.poort = poort;
    }

    /** De maatlat van deze omgeving, met haar databank aan. */
    static Optional<Maatlat> start(Map<String, String> omgeving) throws InterruptedException {
        String map = omgeving.get("ZORGINKOOP_MAATLAT");
        if (map == null || map.isBlank()) {
            return Optional.empty();
        }
        Maatlat maatlat =
                new Maatlat(
                        Path.of(map).toAbsolutePath(), omgeving.getOrDefault("YARD_PORT", "55432"));
        maatlat.loop(List.of("./pg.sh", "start"), Map.of());
        return Optional.of(maatlat);
    }

    /** Een klasse van de maatlat; geeft haar uitvoer. */
    List<String> java(String geheugen, List<String> opties, List<String> rest)
            throws InterruptedException {
        List<String> opdracht = new ArrayList<>();
        opdracht.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        opdracht.add("-Xmx" + geheugen);
        opdracht.add("-Dyard.port=" + poort);
        opdracht.add(
                "-Dyard.url=jdbc:postgresql://127.0.0.1:"
                        + poort
                        + "/yard?user=yard&reWriteBatchedInserts=false");
        opdracht.addAll(opties);
        opdracht.addAll(List.of("-cp", "target/classes:target/lib/*"));
        opdracht.addAll(rest);
        return loop(opdracht, Map.of());
    }

    List<String> loop(List<String> opdracht, Map<String, String> extra)
            throws InterruptedException {
        try {
            ProcessBuilder bouwer =
                    new ProcessBuilder(opdracht)
                            .directory(map.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            // Haar eigen run.sh zet deze; zonder elkaar weten de losse delen niet waar de databank
            // staat.
            bouwer.environment()
                    .putIfAbsent("YARD_PG", System.getProperty("java.io.tmpdir") + "/yardstick-pg");
            bouwer.environment().putIfAbsent("YARD_PORT", poort);
            bouwer.environment().putAll(extra);
            Process proces = bouwer.start();
            List<String> regels;
            try (BufferedReader uitvoer = proces.inputReader(StandardCharsets.UTF_8)) {
                regels = uitvoer.lines().toList();
            }
            if (proces.waitFor() != 0) {
                throw new Fout("De maatlat is mislukt: " + opdracht);
            }
            return regels;
        } catch (IOException fout) {
            throw new Fout("De maatlat is niet te starten: " + fout.getMessage(), fout);
        }
    }

    /** Naam naar waarde; een p99 heet naar de regel erboven. */
    static Map<String, Double> waarden(List<String> regels) {
        Map<String, Double> waarden = new LinkedHashMap<>();
        String vorige = "";
        for (String regel : regels) {
            String[] velden = regel.split("\t");
            if (velden.length > WAARDE && velden[0].equals("RESULT")) {
                boolean p99 = velden[NAAM].strip().startsWith("^");
                String naam = p99 ? vorige + " p99" : velden[NAAM];
                waarden.put(naam, Double.parseDouble(velden[WAARDE]));
                vorige = p99 ? vorige : naam;
            }
        }
        return waarden;
    }

    /** De waarde waarvan de naam al deze delen heeft en geen p99 is, of 0 als zij er niet is. */
    static double zoek(Map<String, Double> waarden, String... delen) {
        return waarden.entrySet().stream()
                .filter(w -> !w.getKey().endsWith(" p99"))
                .filter(w -> List.of(delen).stream().allMatch(w.getKey()::contains))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0.0);
    }
}
