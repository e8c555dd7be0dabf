package nl.zorginkoop.ear.documentatie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** De Markdown van een map: welke verwijzingen erin staan en welke nergens heen gaan. */
final class Bladzijden {
    private static final Pattern CODE =
            Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern VERWIJZING = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern KOP = Pattern.compile("^#{1,6} +(.+)$", Pattern.MULTILINE);
    private static final Set<String> NIET_VAN_ONS =
            Set.of("target", ".git", "zorginkoop-data", "node_modules");

    private final Path wortel;

    Bladzijden(Path wortel) {
        this.wortel = wortel;
    }

    List<Path> alle() throws IOException {
        try (Stream<Path> paden = Files.walk(wortel)) {
            return paden.filter(p -> p.toString().endsWith(".md")).filter(this::vanOns).toList();
        }
    }

    List<String> zonderDoel() throws IOException {
        List<String> stuk = new ArrayList<>();
        for (Path bladzijde : alle()) {
            for (String verwijzing : verwijzingen(Files.readString(bladzijde))) {
                if (!bestaat(bladzijde, verwijzing)) {
                    stuk.add(wortel.relativize(bladzijde) + " -> " + verwijzing);
                }
            }
        }
        return stuk;
    }

    private boolean vanOns(Path pad) {
        for (Path deel : wortel.relativize(pad)) {
            if (NIET_VAN_ONS.contains(deel.toString())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> verwijzingen(String tekst) {
        return VERWIJZING
                .matcher(CODE.matcher(tekst).replaceAll(""))
                .results()
                .map(treffer -> treffer.group(1))
                .filter(doel -> !doel.contains("://") && !doel.startsWith("mailto:"))
                .toList();
    }

    private static boolean bestaat(Path bladzijde, String verwijzing) throws IOException {
        int hek = verwijzing.indexOf('#');
        String pad = hek < 0 ? verwijzing : verwijzing.substring(0, hek);
        Path doel = pad.isEmpty() ? bladzijde : bladzijde.resolveSibling(pad).normalize();
        if (!Files.exists(doel)) {
            return false;
        }
        return hek < 0 || ankers(Files.readString(doel)).contains(verwijzing.substring(hek + 1));
    }

    // Zoals de gangbare weergaven een anker van een kop maken.
    private static Set<String> ankers(String tekst) {
        return KOP.matcher(CODE.matcher(tekst).replaceAll(""))
                .results()
                .map((MatchResult kop) -> kop.group(1).toLowerCase(Locale.ROOT))
                .map(kop -> kop.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
