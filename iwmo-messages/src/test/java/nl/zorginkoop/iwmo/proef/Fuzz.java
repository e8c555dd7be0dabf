package nl.zorginkoop.iwmo.proef;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import nl.zorginkoop.iwmo.uitleg.Uitleg;
import nl.zorginkoop.iwmo.voorbeeld.Voorbeelden;

/**
 * Verminkt geldige berichten op duizenden manieren. Elk moet een oordeel of een weigering geven,
 * nooit een storing, en een bericht dat het schema haalt moet ook weer te schrijven zijn.
 *
 * <p>Gebruik: {@code Fuzz [aantal] [zaad]}.
 */
public final class Fuzz {

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

    private static final Pattern BLAD = Pattern.compile("<([\\w:]+)>([^<]+)</\\1>");
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

    private final Random toeval;
    private final Map<String, Integer> uitkomsten = new TreeMap<>();

    private Fuzz(long zaad) {
        this.toeval = new Random(zaad);
    }

    /** De uitkomsten met hun aantal. */
    public static Map<String, Integer> proef(int aantal, long zaad) throws IOException {
        Fuzz fuzz = new Fuzz(zaad);
        long[] tijden = new long[aantal];
        Berichtsoort[] soorten = Berichtsoort.values();
        for (int i = 0; i < aantal; i++) {
            Bericht bericht = Voorbeelden.maak(soorten[i % soorten.length], i / soorten.length, 0);
            byte[] bytes = fuzz.verminkt(Schrijver.bytes(bericht));
            long begin = System.nanoTime();
            try {
                fuzz.beoordeel(bytes);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "zaad " + zaad + ", geval " + i + ":\n" + new String(bytes, "UTF-8"), e);
            }
            tijden[i] = System.nanoTime() - begin;
        }
        Arrays.sort(tijden);
        fuzz.uitkomsten.put("p99 µs", (int) (tijden[aantal * 99 / 100] / 1_000));
        fuzz.uitkomsten.put("langste µs", (int) (tijden[aantal - 1] / 1_000));
        return fuzz.uitkomsten;
    }

    private void beoordeel(byte[] bytes) throws IOException {
        String uitkomst;
        try {
            Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes));
            for (Fout fout : gelezen.oordeel().fouten()) {
                Uitleg.zin(fout, Uitleg.NEDERLANDS);
            }
            if (gelezen.bericht() == null) {
                uitkomst = "niveau 1";
            } else {
                Schrijver.bytes(gelezen.bericht());
                uitkomst = gelezen.oordeel().goed() ? "goed" : "niveau 2";
            }
            if (gelezen.oordeel().niveau1Goed() != (gelezen.bericht() != null)) {
                throw new IllegalStateException("oordeel en bericht spreken elkaar tegen");
            }
        } catch (BerichtGeweigerd e) {
            uitkomst = "geweigerd " + e.weigering().grond();
        }
        uitkomsten.merge(uitkomst, 1, Integer::sum);
    }

    private byte[] verminkt(byte[] bytes) {
        StringBuilder tekst =
                new StringBuilder(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        byte[] b = null;
        for (int n = 1 + toeval.nextInt(3); n > 0; n--) {
            int plek = toeval.nextInt(tekst.length());
            int einde = Math.min(tekst.length(), plek + 1 + toeval.nextInt(60));
            if (toeval.nextInt(10) < 7) {
                anderBlad(tekst);
                continue;
            }
            switch (toeval.nextInt(8)) {
                case 0 -> tekst.delete(plek, einde);
                case 1 -> tekst.insert(plek, BROKKEN[toeval.nextInt(BROKKEN.length)]);
                case 2 -> tekst.setCharAt(plek, (char) toeval.nextInt(128));
                case 3 -> tekst.insert(plek, tekst.substring(plek, einde));
                case 4 -> wisselElement(tekst, plek);
                case 5 -> verdubbelElement(tekst, plek);
                case 6 -> cijfer(tekst, plek);
                default -> b = metKapotteByte(tekst);
            }
        }
        return b != null ? b : tekst.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Verandert, verdubbelt of verwijdert één element met een waarde; de XML blijft welgevormd. */
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
            default -> cijfer(tekst, m.start(2) + toeval.nextInt(waarde.length()));
        }
    }

    private byte[] metKapotteByte(StringBuilder tekst) {
        byte[] b = tekst.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        b[toeval.nextInt(b.length)] = (byte) toeval.nextInt();
        return b;
    }

    /** Haalt een regel weg of zet er een leeg element voor in de plaats. */
    private void wisselElement(StringBuilder tekst, int plek) {
        int begin = tekst.indexOf("\r\n", plek);
        int einde = begin < 0 ? -1 : tekst.indexOf("\r\n", begin + 2);
        if (einde > 0) {
            tekst.delete(begin, einde);
        }
    }

    private void verdubbelElement(StringBuilder tekst, int plek) {
        int begin = tekst.indexOf("\r\n", plek);
        int einde = begin < 0 ? -1 : tekst.indexOf("\r\n", begin + 2);
        if (einde > 0) {
            tekst.insert(begin, tekst.substring(begin, einde));
        }
    }

    private void cijfer(StringBuilder tekst, int plek) {
        for (int i = plek; i < tekst.length(); i++) {
            if (Character.isDigit(tekst.charAt(i))) {
                tekst.setCharAt(i, (char) ('0' + toeval.nextInt(10)));
                return;
            }
        }
    }

    public static void main(String[] args) throws IOException {
        int aantal = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        long zaad = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long begin = System.nanoTime();
        Map<String, Integer> uitkomsten = proef(aantal, zaad);
        uitkomsten.forEach((k, v) -> System.out.println(k + ": " + v));
        System.out.printf("%d gevallen in %.1f s%n", aantal, (System.nanoTime() - begin) / 1e9);
    }
}
