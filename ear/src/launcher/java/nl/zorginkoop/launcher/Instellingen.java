package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Wat de omgeving over deze start zegt. De namen van de variabelen zijn een belofte aan wie het
 * platform draait; zie de README.
 *
 * @param bouw de map {@code ear/target}: server, EAR en programma's
 * @param data de map waar alles staat wat een herstart moet overleven
 * @param duurzaam of een bevestigde transactie een stroomstoring overleeft; alleen tests zetten dit
 *     uit
 */
public record Instellingen(
        Path bouw,
        Path ear,
        Path data,
        int httpPoort,
        Optional<ExterneDatabank> extern,
        boolean demo,
        String geheugen,
        List<String> javaOpties,
        boolean duurzaam) {

    private static final int STANDAARDPOORT = 8080;

    /** Op deze machine komt de lijn naar de databank niet op het netwerk. */
    private static final Pattern LUS =
            Pattern.compile(
                    "jdbc:postgresql:(?://(?:localhost|127\\.0\\.0\\.1|\\[::1])[:/?].*|[^/].*)");

    private static final Pattern GECONTROLEERD = Pattern.compile("[?&]sslmode=verify-full(?:&|$)");

    /** Een databank die de gebruiker zelf beheert, met de gegevens van de eigenaar. */
    public record ExterneDatabank(
            String url,
            String eigenaar,
            String wachtwoord,
            Optional<String> appRol,
            Optional<String> appWachtwoord) {}

    public static Instellingen uit(Map<String, String> omgeving, Path bouw, Path werkmap) {
        Path data =
                werkmap.resolve(omgeving.getOrDefault("ZORGINKOOP_DATA", "zorginkoop-data"))
                        .toAbsolutePath()
                        .normalize();
        Optional<ExterneDatabank> extern = extern(omgeving);
        return new Instellingen(
                bouw.toAbsolutePath().normalize(),
                bouw.resolve("zorginkoop.ear").toAbsolutePath().normalize(),
                data,
                poort(omgeving),
                extern,
                // Verzonnen gemeenten horen niet vanzelf in andermans databank.
                jaOfNee(omgeving, "ZORGINKOOP_DEMO", extern.isEmpty()),
                omgeving.getOrDefault("ZORGINKOOP_GEHEUGEN", "1g"),
                woorden(omgeving.get("ZORGINKOOP_JAVA_OPTS")),
                true);
    }

    /** Voor tests: dezelfde start, met een andere EAR en zonder te wachten op de schijf. */
    public Instellingen voorTest(Path andereEar, List<String> opties) {
        return new Instellingen(
                bouw, andereEar, data, httpPoort, extern, demo, geheugen, opties, false);
    }

    /** Hetzelfde platform in een andere datamap. */
    Instellingen metData(Path andere) {
        return new Instellingen(
                bouw, ear, andere, httpPoort, extern, demo, geheugen, javaOpties, duurzaam);
    }

    /** Hetzelfde platform met opties erbij voor zijn JVM. */
    Instellingen metOpties(List<String> erbij) {
        List<String> opties = new ArrayList<>(javaOpties);
        opties.addAll(erbij);
        return new Instellingen(
                bouw, ear, data, httpPoort, extern, demo, geheugen, List.copyOf(opties), duurzaam);
    }

    Path geheimen() {
        return data.resolve("geheimen");
    }

    Path logmap() {
        return data.resolve("log");
    }

    String adres() {
        return "http://localhost:" + httpPoort + "/";
    }

    private static int poort(Map<String, String> omgeving) {
        String tekst = omgeving.get("ZORGINKOOP_HTTP_PORT");
        if (tekst == null || tekst.isBlank()) {
            return STANDAARDPOORT;
        }
        try {
            int poort = Integer.parseInt(tekst.strip());
            if (poort > 0 && poort < 65_536) {
                return poort;
            }
        } catch (NumberFormatException geenGetal) {
            throw new Fout("ZORGINKOOP_HTTP_PORT is geen poortnummer: " + tekst, geenGetal);
        }
        throw new Fout("ZORGINKOOP_HTTP_PORT is geen poortnummer: " + tekst);
    }

    private static Optional<ExterneDatabank> extern(Map<String, String> omgeving) {
        String url = omgeving.get("ZORGINKOOP_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (!jdbc.startsWith("jdbc:postgresql:")) {
            throw new Fout(
                    "ZORGINKOOP_DB_URL hoort te beginnen met jdbc:postgresql: (was: " + url + ")");
        }
        // Alleen verify-full kijkt na of het echt die databank is (ASVS 5.0 V12.3.2).
        if (!LUS.matcher(jdbc).matches()
                && !GECONTROLEERD.matcher(jdbc).find()
                && !jaOfNee(omgeving, "ZORGINKOOP_DB_ZONDER_TLS", false)) {
            throw new Fout(
                    "De lijn naar de databank van ZORGINKOOP_DB_URL is niet versleuteld en"
                            + " gecontroleerd: zet er sslmode=verify-full bij, met sslrootcert voor"
                            + " een eigen certificaat. Ligt zij al in een versleuteld net, zet dan"
                            + " ZORGINKOOP_DB_ZONDER_TLS=ja.");
        }
        return Optional.of(
                new ExterneDatabank(
                        jdbc,
                        verplicht(omgeving, "ZORGINKOOP_DB_USER"),
                        omgeving.getOrDefault("ZORGINKOOP_DB_PASSWORD", ""),
                        gevuld(omgeving, "ZORGINKOOP_DB_APP_USER"),
                        gevuld(omgeving, "ZORGINKOOP_DB_APP_PASSWORD")));
    }

    private static Optional<String> gevuld(Map<String, String> omgeving, String naam) {
        return Optional.ofNullable(omgeving.get(naam)).filter(waarde -> !waarde.isBlank());
    }

    private static String verplicht(Map<String, String> omgeving, String naam) {
        return gevuld(omgeving, naam)
                .orElseThrow(() -> new Fout("Met ZORGINKOOP_DB_URL is ook " + naam + " nodig."));
    }

    private static boolean jaOfNee(
            Map<String, String> omgeving, String naam, boolean zonderOpgave) {
        String waarde = omgeving.getOrDefault(naam, zonderOpgave ? "ja" : "nee").strip();
        return switch (waarde) {
            case "ja" -> true;
            case "nee" -> false;
            default -> throw new Fout(naam + " is ja of nee (was: " + waarde + ")");
        };
    }

    private static List<String> woorden(String tekst) {
        return tekst == null || tekst.isBlank()
                ? List.of()
                : List.of(tekst.strip().split("\\s+", -1));
    }
}
