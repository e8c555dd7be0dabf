package nl.zorginkoop.contracting.declaratie;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Wat een aanbieder in een paar maanden instuurt op een paar toewijzingen: debets die passen en die
 * net niet passen, credits, verbeteringen, wat al eens was ingestuurd en wat hij nooit goed had.
 * Elk bericht houdt zich aan niveau 2. Hetzelfde zaad is dezelfde geschiedenis.
 */
final class Geschiedenis {
    private static final YearMonth LAATSTE = YearMonth.of(2026, 8);
    private static final int PER_ZAAD = 10;
    private static final int MEESTE = 3;

    /** Een ingestuurde regel en hoe het afliep. */
    private static final class Ingestuurd {
        final Prestatieregel regel;
        boolean goed;
        boolean gecrediteerd;

        Ingestuurd(Prestatieregel regel) {
            this.regel = regel;
        }
    }

    private final long zaad;
    private final Random toeval;
    private final List<Kleinewereld.Toewijzingmal> toewijzingen = new ArrayList<>();
    private final List<Ingestuurd> ingestuurd = new ArrayList<>();
    private final int berichten;
    private int volgnummer;

    Geschiedenis(long zaad) {
        this.zaad = zaad;
        this.toeval = new Random(zaad);
        int aantal = 1 + toeval.nextInt(MEESTE);
        for (int i = 0; i < aantal; i++) {
            toewijzingen.add(toewijzing(vanaf() + i, bsn(zaad * MEESTE + i)));
        }
        berichten = 3 + toeval.nextInt(2);
    }

    long vanaf() {
        return 100_000 + zaad * PER_ZAAD;
    }

    long tot() {
        return vanaf() + PER_ZAAD;
    }

    int berichten() {
        return berichten;
    }

    List<Kleinewereld.Toewijzingmal> toewijzingen() {
        return toewijzingen;
    }

    private Kleinewereld.Toewijzingmal toewijzing(long nummer, String bsn) {
        String begin = LocalDate.of(2026, 1, 1).plusDays(toeval.nextInt(135)).toString();
        String eind = LocalDate.of(2026, 6, 1).plusDays(toeval.nextInt(214)).toString();
        long verplicht = toeval.nextInt(3) * 40_000L;
        return switch (toeval.nextInt(6)) {
            case 0 ->
                    mal(
                            nummer,
                            bsn,
                            "02A01",
                            5L + toeval.nextInt(16),
                            "04",
                            "4",
                            begin,
                            eind,
                            verplicht);
            case 1 ->
                    mal(
                            nummer,
                            bsn,
                            "01A01",
                            1L + toeval.nextInt(4),
                            "04",
                            "2",
                            begin,
                            eind,
                            verplicht);
            case 2 ->
                    mal(
                            nummer,
                            bsn,
                            "02A01",
                            10L + toeval.nextInt(50),
                            "04",
                            "6",
                            begin,
                            eind,
                            verplicht);
            case 3 ->
                    mal(
                            nummer,
                            bsn,
                            "10A01",
                            10_000L + toeval.nextInt(50_000),
                            "83",
                            "6",
                            begin,
                            eind,
                            verplicht);
            case 4 -> budget(nummer, bsn, "02", begin, eind, verplicht);
            default -> budget(nummer, bsn, null, begin, eind, verplicht);
        };
    }

    private static Kleinewereld.Toewijzingmal mal(
            long nummer,
            String bsn,
            String code,
            Long volume,
            String eenheid,
            String frequentie,
            String begin,
            String eind,
            long verplicht) {
        return new Kleinewereld.Toewijzingmal(
                nummer,
                bsn,
                code.substring(0, 2),
                code,
                volume,
                eenheid,
                frequentie,
                null,
                begin,
                eind,
                verplicht);
    }

    private Kleinewereld.Toewijzingmal budget(
            long nummer, String bsn, String categorie, String begin, String eind, long verplicht) {
        return new Kleinewereld.Toewijzingmal(
                nummer,
                bsn,
                categorie,
                null,
                null,
                null,
                null,
                30_000L + toeval.nextInt(170_000),
                begin,
                eind,
                verplicht);
    }

    // Het zoveelste nummer uit de testreeks dat de elfproef doorstaat.
    private static String bsn(long hoeveelste) {
        long over = hoeveelste;
        for (long n = 999_900_100; ; n++) {
            long som = -(n % 10);
            long rest = n / 10;
            for (int f = 2; f <= 9; f++, rest /= 10) {
                som += f * (rest % 10);
            }
            if (som % 11 == 0 && over-- == 0) {
                return Long.toString(n);
            }
        }
    }

    /** Het volgende bericht, gegeven hoe de vorige afliepen. */
    List<Prestatieregel> volgende() {
        List<Prestatieregel> bericht = new ArrayList<>();
        Set<Object> sleutels = new HashSet<>();
        int aantal = 1 + toeval.nextInt(4);
        for (int poging = 0; bericht.isEmpty() || poging < aantal; poging++) {
            for (Prestatieregel r : handeling()) {
                // TR101, TR315, TR416: een referentie, een vorige referentie en een debet komen een
                // keer voor
                Object sleutel = r.credit() ? r.vorigeReferentie() : sleutel(r);
                if (!sleutels.contains(sleutel) && sleutels.add("nummer " + r.referentie())) {
                    sleutels.add(sleutel);
                    bericht.add(r);
                }
            }
        }
        bericht.forEach(r -> ingestuurd.add(new Ingestuurd(r)));
        return bericht;
    }

    void liepAf(List<Prestatieregel> bericht, Set<String> afgekeurd) {
        for (Prestatieregel r : bericht) {
            boolean goed = !afgekeurd.contains(r.referentie());
            ingestuurd.stream().filter(i -> i.regel == r).forEach(i -> i.goed = goed);
            if (goed && r.credit()) {
                ingestuurd.stream()
                        .filter(i -> i.goed && i.regel.referentie().equals(r.vorigeReferentie()))
                        .forEach(i -> i.gecrediteerd = true);
            }
        }
    }

    private static Object sleutel(Prestatieregel r) {
        return List.of(r.toewijzingnummer(), r.categorie(), r.code(), r.begin(), r.eind());
    }

    private List<Prestatieregel> handeling() {
        int kans = toeval.nextInt(100);
        if (kans < 12) {
            return een(i -> i.goed && !i.gecrediteerd)
                    .map(d -> List.of(credit(d)))
                    .orElse(List.of());
        } else if (kans < 24) {
            // verbeteren: het nieuwe debet staat soms voor de credit
            return een(i -> i.goed && !i.gecrediteerd)
                    .map(
                            d -> {
                                Prestatieregel beter = regel(mal(d), YearMonth.from(d.begin()));
                                return toeval.nextBoolean()
                                        ? List.of(credit(d), beter)
                                        : List.of(beter, credit(d));
                            })
                    .orElse(List.of());
        } else if (kans < 30) {
            // een credit die niet kan: al gecrediteerd, of nooit goedgekeurd
            boolean weer = kans < 27;
            return een(i -> weer ? i.gecrediteerd : !i.goed)
                    .map(d -> List.of(credit(d)))
                    .orElse(List.of());
        } else if (kans < 36) {
            return een(i -> true)
                    .map(d -> List.of(Regelmal.van(nieuw()).referentie(d.referentie()).maak()))
                    .orElse(List.of());
        }
        return List.of(nieuw());
    }

    private Optional<Prestatieregel> een(Predicate<Ingestuurd> welke) {
        List<Prestatieregel> keus =
                ingestuurd.stream()
                        .filter(i -> !i.regel.credit())
                        .filter(welke)
                        .map(i -> i.regel)
                        .toList();
        return keus.isEmpty()
                ? Optional.empty()
                : Optional.of(keus.get(toeval.nextInt(keus.size())));
    }

    private Prestatieregel credit(Prestatieregel d) {
        return Regelmal.van(Kleinewereld.credit(d, 0)).referentie(referentie()).maak();
    }

    private Kleinewereld.Toewijzingmal mal(Prestatieregel r) {
        return toewijzingen.stream()
                .filter(t -> t.nummer() == r.toewijzingnummer())
                .findFirst()
                .orElse(toewijzingen.get(0));
    }

    private Prestatieregel nieuw() {
        Kleinewereld.Toewijzingmal t = toewijzingen.get(toeval.nextInt(toewijzingen.size()));
        YearMonth eerste = YearMonth.from(LocalDate.parse(t.begin()));
        int maanden = LAATSTE.getMonthValue() - eerste.getMonthValue() + 1;
        return regel(t, eerste.plusMonths(toeval.nextInt(maanden)));
    }

    private Prestatieregel regel(Kleinewereld.Toewijzingmal t, YearMonth maand) {
        String code =
                t.code() != null
                        ? t.code()
                        : t.categorie() != null || toeval.nextBoolean() ? "02A01" : "01A01";
        LocalDate begin = later(maand.atDay(1), LocalDate.parse(t.begin()));
        LocalDate eind = eerder(maand.atEndOfMonth(), LocalDate.parse(t.eind()));
        long uurtarief = code.equals("01A01") ? 3200 : maand.getMonthValue() < 7 ? 5760 : 5940;
        long uren =
                1 + toeval.nextInt(t.volume() == null || "83".equals(t.eenheid()) ? 20 : uren(t));
        Regelmal r =
                Regelmal.van(
                        new Prestatieregel(
                                0,
                                t.bsn(),
                                referentie(),
                                null,
                                t.nummer(),
                                code.substring(0, 2),
                                code,
                                begin,
                                eind.isBefore(begin) ? maand.atEndOfMonth() : eind,
                                uren,
                                "04",
                                uurtarief,
                                uren * uurtarief,
                                false));
        if ("83".equals(t.eenheid())) {
            r.euro(1 + toeval.nextInt((int) (t.volume() * 3 / 4)));
        } else if (toeval.nextInt(4) == 0) {
            r.minuten(1 + toeval.nextInt((int) uren * 60), uurtarief);
        }
        return verminkt(r).maak();
    }

    private static int uren(Kleinewereld.Toewijzingmal t) {
        return (int)
                (t.frequentie().equals("6")
                        ? t.volume() * 3 / 4
                        : t.volume() * (t.frequentie().equals("2") ? 7 : 1) + 2);
    }

    private Regelmal verminkt(Regelmal r) {
        return switch (toeval.nextInt(30)) {
            case 0 -> r.bsn(Kleinewereld.ANDER_BSN);
            case 1 -> r.toewijzing(900_000_000 + zaad);
            case 2 -> r.bedrag(999);
            case 3 -> r.eenheid("82");
            default -> r;
        };
    }

    private String referentie() {
        return "Z" + zaad + "n" + ++volgnummer;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate eerder(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public String toString() {
        return "zaad " + zaad;
    }
}
