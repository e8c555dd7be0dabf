package nl.zorginkoop.web.grafiek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.verantwoording.Productvak;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Maand maal product: hoe donkerder, hoe meer er toegekend is. De grootste producten hebben een
 * regel, de rest staat samen onderaan; alles telt op tot het totaal.
 */
public record Warmtekaart(
        String conclusie,
        String titel,
        int hoogte,
        List<Kop> maanden,
        List<Regel> regels,
        List<Staffel> staffels,
        List<String> totalen,
        String totaal) {
    /** Een maand boven de kaart. */
    public record Kop(String x, String tekst) {}

    /** Een product met zijn twaalf maanden; {@code zoek} leidt naar de lijst erachter. */
    public record Regel(
            String naam, String kort, String y, String zoek, List<Vak> vakken, String totaal) {}

    /** Een vak; {@code trap} loopt van w0 (niets) tot w5. */
    public record Vak(
            String x,
            String y,
            String tekstX,
            String tekstY,
            String trap,
            String kort,
            String bedrag) {}

    /** Wat een kleur betekent. */
    public record Staffel(String trap, String tekst) {}

    private static final int PRODUCTEN = 12;
    private static final int NAAM = 30;
    private static final int LINKS = 238;
    private static final int BREED = 40;
    private static final int HOOG = 26;
    private static final int BOVEN = 24;
    private static final int TRAPPEN = 5;

    public static Warmtekaart van(List<Productvak> vakken, int jaar, Opmaak opmaak) {
        Map<String, long[]> per = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (Productvak v : vakken) {
            per.computeIfAbsent(v.product(), k -> new long[12])[v.maand() - 1] +=
                    v.toegekend().centen();
            codes.put(v.product(), v.code());
        }
        List<Map.Entry<String, long[]>> gesorteerd =
                per.entrySet().stream()
                        .sorted(Comparator.comparingLong(e -> -som(e.getValue())))
                        .toList();
        Map<String, long[]> getoond = new LinkedHashMap<>();
        long[] rest = new long[12];
        for (int i = 0; i < gesorteerd.size(); i++) {
            if (i < PRODUCTEN) {
                getoond.put(gesorteerd.get(i).getKey(), gesorteerd.get(i).getValue());
            } else {
                plus(rest, gesorteerd.get(i).getValue());
            }
        }
        if (gesorteerd.size() > PRODUCTEN) {
            getoond.put(opmaak.tekst("warmte.overig", gesorteerd.size() - PRODUCTEN), rest);
        }
        long hoogste = getoond.values().stream().flatMapToLong(LongStream::of).max().orElse(0);
        long[] totalen = new long[12];
        List<Regel> regels = new ArrayList<>();
        getoond.forEach(
                (naam, maanden) -> {
                    plus(totalen, maanden);
                    regels.add(
                            regel(naam, codes.get(naam), maanden, regels.size(), hoogste, opmaak));
                });
        List<Kop> koppen = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            koppen.add(
                    new Kop(
                            String.valueOf(LINKS + (m - 1) * BREED + BREED / 2),
                            opmaak.maandKort(LocalDate.of(jaar, m, 1))));
        }
        return new Warmtekaart(
                conclusie(getoond, totalen, jaar, opmaak),
                opmaak.tekst("warmte.titel", jaar),
                BOVEN + regels.size() * HOOG + 6,
                List.copyOf(koppen),
                List.copyOf(regels),
                staffels(hoogste, opmaak),
                LongStream.of(totalen).mapToObj(t -> opmaak.euro(Euro.centen(t))).toList(),
                opmaak.euro(Euro.centen(som(totalen))));
    }

    private static Regel regel(
            String naam, String code, long[] maanden, int nr, long hoogste, Opmaak opmaak) {
        List<Vak> vakken = new ArrayList<>();
        int y = BOVEN + nr * HOOG;
        for (int m = 0; m < 12; m++) {
            int x = LINKS + m * BREED;
            vakken.add(
                    new Vak(
                            String.valueOf(x),
                            String.valueOf(y),
                            String.valueOf(x + BREED / 2 - 1),
                            String.valueOf(y + 17),
                            "w" + trap(maanden[m], hoogste),
                            maanden[m] == 0 ? "" : opmaak.getal(Math.round(maanden[m] / 100_000.0)),
                            opmaak.euro(Euro.centen(maanden[m]))));
        }
        return new Regel(
                naam,
                naam.length() > NAAM ? naam.substring(0, NAAM - 1) + "…" : naam,
                String.valueOf(y + 17),
                code,
                List.copyOf(vakken),
                opmaak.euro(Euro.centen(som(maanden))));
    }

    /** Niets of minder is 0; de hoogste waarde is de donkerste trap. */
    static int trap(long centen, long hoogste) {
        return centen <= 0 || hoogste <= 0
                ? 0
                : (int) Math.min(TRAPPEN, 1 + (centen - 1) * TRAPPEN / hoogste);
    }

    private static List<Staffel> staffels(long hoogste, Opmaak opmaak) {
        List<Staffel> staffels = new ArrayList<>();
        for (int t = 1; hoogste > 0 && t <= TRAPPEN; t++) {
            staffels.add(
                    new Staffel(
                            "w" + t,
                            opmaak.tekst(
                                    "warmte.tot",
                                    opmaak.heel(Euro.centen(hoogste * t / TRAPPEN)))));
        }
        return List.copyOf(staffels);
    }

    private static String conclusie(
            Map<String, long[]> getoond, long[] totalen, int jaar, Opmaak opmaak) {
        long alles = som(totalen);
        if (getoond.isEmpty() || alles <= 0) {
            return opmaak.tekst("warmte.leeg", jaar);
        }
        Map.Entry<String, long[]> grootste = getoond.entrySet().iterator().next();
        int duurste = 0;
        for (int m = 1; m < 12; m++) {
            duurste = totalen[m] > totalen[duurste] ? m : duurste;
        }
        return opmaak.tekst(
                "warmte.conclusie",
                grootste.getKey(),
                opmaak.procent(som(grootste.getValue()), alles),
                opmaak.heel(Euro.centen(alles)),
                opmaak.maand(LocalDate.of(jaar, duurste + 1, 1)),
                opmaak.heel(Euro.centen(totalen[duurste])));
    }

    private static long som(long[] maanden) {
        return LongStream.of(maanden).sum();
    }

    private static void plus(long[] doel, long[] erbij) {
        for (int m = 0; m < 12; m++) {
            doel[m] += erbij[m];
        }
    }
}
