package nl.zorginkoop.iwmo.lezen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Release;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;

/** Welk bericht dit is, afgelezen van het wortelelement. */
record Berichttype(Release release, Berichtsoort soort) {

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.istandaarden\\.nl/(iwmo|ijw)/(\\d+_\\d+)/(\\w+)/schema");

    static Berichttype van(String namespace, String wortel) {
        Matcher m = NAMESPACE.matcher(namespace);
        if (!m.matches() || !wortel.equals("Bericht")) {
            throw new BerichtGeweigerd(
                    Grond.ONBEKENDE_SOORT,
                    "Het wortelelement is niet dat van een iWmo- of iJw-bericht.");
        }
        Release release =
                Release.vanPad(m.group(2))
                        .orElseThrow(
                                () ->
                                        new BerichtGeweigerd(
                                                Grond.ONBEKENDE_VERSIE,
                                                "Release "
                                                        + m.group(2).replace('_', '.')
                                                        + " wordt niet ondersteund."));
        Berichtsoort soort =
                Berichtsoort.vanPrefix(m.group(3))
                        .filter(s -> s.domein().standaard().equals(m.group(1)))
                        .orElseThrow(
                                () ->
                                        new BerichtGeweigerd(
                                                Grond.ONBEKENDE_SOORT,
                                                "Berichtsoort " + m.group(3) + " bestaat niet."));
        return new Berichttype(release, soort);
    }
}
