package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Waar een plafond op uitkomt aan het eind van het jaar: wat er gerealiseerd is, plus voor elke
 * maand die nog komt het gemiddelde van de laatste drie gedeclareerde maanden. De band loopt van de
 * goedkoopste tot de duurste van die maanden. Eenvoudig met opzet: wie het narekent, komt op
 * hetzelfde uit.
 *
 * @param maanden tot en met welke maand er gedeclareerd is (0 tot 12)
 * @param gemiddelde per maand, waarmee de rest van het jaar is gerekend
 * @param geraaktOp wanneer het plafond bereikt wordt, of {@code null} als dat dit jaar niet gebeurt
 */
public record Prognose(
        int maanden,
        Euro gemiddelde,
        Euro laag,
        Euro midden,
        Euro hoog,
        LocalDate geraaktOp,
        List<Euro> cumulatief)
        implements Serializable {
    private static final int BASIS = 3;

    /**
     * @param perMaand realisatie per maandnummer (1 tot 12)
     */
    public static Prognose van(int jaar, SortedMap<Integer, Euro> perMaand, Euro begroot) {
        int maanden = perMaand.isEmpty() ? 0 : perMaand.lastKey();
        List<Long> laatste =
                java.util.stream.IntStream.rangeClosed(Math.max(1, maanden - BASIS + 1), maanden)
                        .mapToObj(m -> perMaand.getOrDefault(m, Euro.NUL).centen())
                        .toList();
        long som = laatste.stream().mapToLong(Long::longValue).sum();
        long gemiddelde = laatste.isEmpty() ? 0 : rond(som, laatste.size());
        long laagste = laatste.stream().mapToLong(Long::longValue).min().orElse(0);
        long hoogste = laatste.stream().mapToLong(Long::longValue).max().orElse(0);
        int rest = maanden == 0 ? 0 : 12 - maanden;
        List<Euro> cumulatief = cumulatief(perMaand, maanden);
        long stand = cumulatief.isEmpty() ? 0 : cumulatief.get(cumulatief.size() - 1).centen();
        return new Prognose(
                maanden,
                Euro.centen(gemiddelde),
                Euro.centen(stand + laagste * rest),
                Euro.centen(stand + gemiddelde * rest),
                Euro.centen(stand + hoogste * rest),
                geraakt(jaar, cumulatief, gemiddelde, begroot.centen()),
                cumulatief);
    }

    // Halve centen naar boven: het gemiddelde is een schatting, geen verschuldigd bedrag.
    private static long rond(long som, int aantal) {
        return Math.floorDiv(2 * som + aantal, 2L * aantal);
    }

    private static List<Euro> cumulatief(SortedMap<Integer, Euro> perMaand, int maanden) {
        List<Euro> lijn = new java.util.ArrayList<>();
        Euro stand = Euro.NUL;
        for (int m = 1; m <= maanden; m++) {
            stand = stand.plus(perMaand.getOrDefault(m, Euro.NUL));
            lijn.add(stand);
        }
        return List.copyOf(lijn);
    }

    private static LocalDate geraakt(
            int jaar, List<Euro> cumulatief, long gemiddelde, long begroot) {
        long voor = 0;
        for (int m = 1; m <= 12; m++) {
            boolean geweest = m <= cumulatief.size();
            if (!geweest && gemiddelde <= 0) {
                return null;
            }
            long na = geweest ? cumulatief.get(m - 1).centen() : voor + gemiddelde;
            if (na > begroot) {
                int dagen = YearMonth.of(jaar, m).lengthOfMonth();
                long dag =
                        Math.max(
                                1,
                                (Math.max(0, begroot - voor) * dagen + na - voor - 1)
                                        / (na - voor));
                return LocalDate.of(jaar, m, (int) Math.min(dagen, dag));
            }
            voor = na;
        }
        return null;
    }
}
