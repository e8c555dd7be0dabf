package nl.zorginkoop.ear.documentatie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** De namen van alle tests in het huis, om te zien welke regel er in een staat. */
final class Regelnummers {
    // Alleen wat echt draait: van de annotatie naar de eerste methode erna.
    private static final Pattern TEST =
            Pattern.compile(
                    "^\\s*@(?:Test|ParameterizedTest|RepeatedTest)\\b.*?\\bvoid\\s+(\\w+)\\s*\\(",
                    Pattern.DOTALL | Pattern.MULTILINE);

    private final List<String> namen;

    private Regelnummers(List<String> namen) {
        this.namen = namen;
    }

    static Regelnummers van(Path huis) throws IOException {
        List<String> namen = new ArrayList<>();
        try (Stream<Path> paden = Files.walk(huis)) {
            for (Path pad : paden.filter(p -> isTest(huis.relativize(p).toString())).toList()) {
                Matcher test = TEST.matcher(Files.readString(pad));
                while (test.find()) {
                    namen.add(test.group(1));
                }
            }
        }
        return new Regelnummers(namen);
    }

    List<String> zonderTest(List<String> regels) {
        return regels.stream().filter(r -> namen.stream().noneMatch(n -> noemt(n, r))).toList();
    }

    List<String> met(String regel) {
        return namen.stream().filter(n -> noemt(n, regel)).sorted().toList();
    }

    // scenario_1 is niet scenario_10, en INV_2 is niet INV_2_1: na het nummer komt een woord.
    private static boolean noemt(String naam, String regel) {
        return Pattern.compile("(^|_)" + regel + "($|_(?!\\d))").matcher(naam).find();
    }

    private static boolean isTest(String pad) {
        return pad.matches("[^/]+/src/test/java/.*(Test|IT)\\.java");
    }
}
