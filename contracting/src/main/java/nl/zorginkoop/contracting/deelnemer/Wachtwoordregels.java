package nl.zorginkoop.contracting.deelnemer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.deur.Weigering;

/**
 * Welk wachtwoord mag: lang genoeg en niet wat iedereen kiest. Geen regels over hoofdletters en
 * leestekens: die leveren {@code Welkom2026!} op (NIST SP 800-63B, ASVS 5.0 V6.2).
 *
 * <p>Een gewone lijst van veelgebruikte wachtwoorden vangt maar één schrijfwijze. Hier wordt eerst
 * weggehaald wat mensen eraan plakken (cijfers, tekens, een 0 voor een o) en dan gekeken of er
 * niets dan bekende woorden overblijft.
 */
final class Wachtwoordregels {
    static final int KORTST = 12;
    static final int LANGST = 200;
    private static final int VERSCHILLENDE = 5;
    private static final int WOORDEN = 2;
    private static final int AANGEPLAKT = 8;
    private static final Set<String> BEKEND = lees();
    private static final int LANGSTE_WOORD =
            BEKEND.stream().mapToInt(String::length).max().orElse(0);

    private Wachtwoordregels() {}

    /**
     * @param eigen woorden die over deze persoon gaan, zoals zijn naam; sommige mogen leeg zijn
     */
    static void eis(String wachtwoord, String... eigen) {
        if (wachtwoord == null || wachtwoord.length() < KORTST) {
            throw new Weigering(
                    Accountreden.WACHTWOORD_TE_KORT,
                    "Kies een wachtwoord van minstens 12 tekens; een zin van een paar woorden is"
                            + " goed.");
        }
        if (wachtwoord.length() > LANGST) {
            throw new Weigering(
                    Accountreden.WACHTWOORD_TE_LANG, "Kies een wachtwoord van hooguit 200 tekens.");
        }
        if (isVeelgebruikt(wachtwoord)) {
            throw new Weigering(
                    Accountreden.WACHTWOORD_VEELGEBRUIKT,
                    "Dit wachtwoord wordt als eerste geraden. Kies drie of meer woorden die niets"
                            + " met elkaar te maken hebben.");
        }
        String kaal = kaal(wachtwoord);
        boolean metNaam =
                Stream.of(eigen)
                        .filter(Objects::nonNull)
                        .map(Wachtwoordregels::kaal)
                        .filter(w -> w.length() >= 4)
                        .anyMatch(w -> kaal.contains(w) && kaal.length() - w.length() < KORTST);
        if (metNaam) {
            throw new Weigering(
                    Accountreden.WACHTWOORD_MET_NAAM, "Dit wachtwoord lijkt te veel op uw naam.");
        }
    }

    static boolean isVeelgebruikt(String wachtwoord) {
        if (wachtwoord.chars().distinct().count() < VERSCHILLENDE || isReeks(wachtwoord)) {
            return true;
        }
        // Een cijfer tussen letters kan een letter verbeelden of er gewoon tussen staan: kijk naar
        // allebei. Wie er veel willekeur bij zet, heeft wel een eigen wachtwoord.
        return Stream.of(kaal(wachtwoord), letters(wachtwoord))
                .anyMatch(
                        w ->
                                !w.isEmpty()
                                        && wachtwoord.length() - w.length() <= AANGEPLAKT
                                        && bestaatUit(w, WOORDEN, ""));
    }

    // Bestaat dit uit hooguit zoveel bekende woorden? Hetzelfde woord nog eens telt niet mee.
    private static boolean bestaatUit(String rest, int woorden, String vorig) {
        if (rest.isEmpty()) {
            return true;
        }
        for (int i = Math.min(rest.length(), LANGSTE_WOORD); i >= 2; i--) {
            String woord = rest.substring(0, i);
            boolean nogEens = woord.equals(vorig);
            if (BEKEND.contains(woord)
                    && (nogEens || woorden > 0)
                    && bestaatUit(rest.substring(i), nogEens ? woorden : woorden - 1, woord)) {
                return true;
            }
        }
        return false;
    }

    // abcdefghijkl, 123456789012, 098765432109: elke stap even groot.
    private static boolean isReeks(String wachtwoord) {
        int breuken = 0;
        for (int i = 2; i < wachtwoord.length(); i++) {
            int stap = wachtwoord.charAt(i) - wachtwoord.charAt(i - 1);
            if (stap != wachtwoord.charAt(i - 1) - wachtwoord.charAt(i - 2) || Math.abs(stap) > 1) {
                breuken++;
            }
        }
        return breuken <= 3;
    }

    private static String kaal(String tekst) {
        String klein = tekst.toLowerCase(Locale.ROOT);
        // Alleen tussen letters is een cijfer een letter; achteraan is het een jaartal.
        String zonderStaart = klein.replaceAll("[^a-z]+$", "").replaceAll("^[^a-z]+", "");
        return zonderStaart
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^a-z]", "");
    }

    private static String letters(String tekst) {
        return tekst.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static Set<String> lees() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Wachtwoordregels.class.getResourceAsStream("veelgebruikt.txt"),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(r -> !r.startsWith("#"))
                    .flatMap(r -> Stream.of(r.split(" ", -1)))
                    .filter(w -> !w.isBlank())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
