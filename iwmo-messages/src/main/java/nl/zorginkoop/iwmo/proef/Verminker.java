package nl.zorginkoop.iwmo.proef;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maakt van een geldig bericht een bericht dat net niet, of helemaal niet, meer deugt. */
final class Verminker {

    private static final String[] BROKKEN = {
        "<",
        ">",
        "&",
        "]]>",
        "<![CDATA[",
        "<!--",
        "&#0;",
        "&#x10FFFF;",
        "\u0000",
        "\uFFFE",
        "é",
        "😀",
        "<!DOCTYPE x>",
        "<?x?>",
        "-1",
        "999999999999999999",
        "2025-02-30",
        "0001",
        "\"",
        "'",
        " "
    };
    private static final String[] WAARDEN = {
        "",
        " ",
        "0",
        "-1",
        "1",
        "2",
        "3",
        "6",
        "9",
        "01",
        "04",
        "13",
        "83",
        "84",
        "C",
        "D",
        "NL",
        "x",
        "2020-12-31",
        "2025-02-30",
        "2099-12-31",
        "1900-01-01",
        "24:00:00",
        "999900007",
        "99999999"
    };
    private static final Pattern BLAD = Pattern.compile("<([\\w:]+)>([^<]+)</\\1>");
    private static final String REGELEINDE = "\r\n";

    private final SplittableRandom toeval;

    Verminker(long zaad) {
        this.toeval = new SplittableRandom(zaad);
    }

    /** Eén tot drie veranderingen; meestal blijft de XML welgevormd, soms sneuvelt zij. */
    byte[] vermink(byte[] bericht) {
        StringBuilder tekst = new StringBuilder(new String(bericht, StandardCharsets.UTF_8));
        boolean kapotteByte = false;
        for (int n = 1 + toeval.nextInt(3); n > 0; n--) {
            if (toeval.nextInt(10) < 7) {
                anderBlad(tekst);
            } else {
                kapotteByte |= !anderStuk(tekst);
            }
        }
        byte[] bytes = tekst.toString().getBytes(StandardCharsets.UTF_8);
        if (kapotteByte) {
            bytes[toeval.nextInt(bytes.length)] = (byte) toeval.nextInt();
        }
        return bytes;
    }

    /** Onwaar als de tekst gelijk bleef omdat er een byte kapot moet. */
    private boolean anderStuk(StringBuilder tekst) {
        int plek = toeval.nextInt(tekst.length());
        int einde = Math.min(tekst.length(), plek + 1 + toeval.nextInt(60));
        switch (toeval.nextInt(8)) {
            case 0 -> tekst.delete(plek, einde);
            case 1 -> tekst.insert(plek, BROKKEN[toeval.nextInt(BROKKEN.length)]);
            case 2 -> tekst.setCharAt(plek, (char) toeval.nextInt(128));
            case 3 -> tekst.insert(plek, tekst.substring(plek, einde));
            case 4 -> zonderRegel(tekst, plek);
            case 5 -> dubbeleRegel(tekst, plek);
            case 6 -> anderCijfer(tekst, plek);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Verandert, verdubbelt of verwijdert één element met een waarde. */
    private void anderBlad(StringBuilder tekst) {
        Matcher m = BLAD.matcher(tekst);
        if (!m.find(toeval.nextInt(tekst.length())) && !m.find(0)) {
            return;
        }
        String waarde = m.group(2);
        switch (toeval.nextInt(4)) {
            case 0 -> tekst.delete(m.start(), m.end());
            case 1 -> tekst.insert(m.start(), m.group());
            case 2 -> tekst.replace(m.start(2), m.end(2), WAARDEN[toeval.nextInt(WAARDEN.length)]);
            default -> anderCijfer(tekst, m.start(2) + toeval.nextInt(waarde.length()));
        }
    }

    private void zonderRegel(StringBuilder tekst, int plek) {
        int begin = tekst.indexOf(REGELEINDE, plek);
        int einde = begin < 0 ? -1 : tekst.indexOf(REGELEINDE, begin + 2);
        if (einde > 0) {
            tekst.delete(begin, einde);
        }
    }

    private void dubbeleRegel(StringBuilder tekst, int plek) {
        int begin = tekst.indexOf(REGELEINDE, plek);
        int einde = begin < 0 ? -1 : tekst.indexOf(REGELEINDE, begin + 2);
        if (einde > 0) {
            tekst.insert(begin, tekst.substring(begin, einde));
        }
    }

    private void anderCijfer(StringBuilder tekst, int plek) {
        for (int i = plek; i < tekst.length(); i++) {
            if (Character.isDigit(tekst.charAt(i))) {
                tekst.setCharAt(i, (char) ('0' + toeval.nextInt(10)));
                return;
            }
        }
    }
}
