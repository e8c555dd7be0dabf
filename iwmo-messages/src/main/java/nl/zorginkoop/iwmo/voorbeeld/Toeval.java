package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Toeval dat bij hetzelfde zaad overal hetzelfde uitvalt. */
final class Toeval {

    private static final int EERSTE_BSN = 999_900_006;
    private static final int LAATSTE_BSN = 999_999_990;
    private static final int[] BSNS =
            IntStream.rangeClosed(EERSTE_BSN, LAATSTE_BSN).filter(Toeval::elfproef).toArray();
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTVWXYZ";

    private final Random random;

    Toeval(long zaad) {
        // Opeenvolgende zaden geven anders bijna dezelfde eerste trekking.
        this.random = new Random(zaad * 0x9E3779B97F4A7C15L + 1);
    }

    private static boolean elfproef(int bsn) {
        int rest = bsn;
        int som = -(rest % 10);
        for (int gewicht = 2; gewicht <= 9; gewicht++) {
            rest /= 10;
            som += gewicht * (rest % 10);
        }
        return som % 11 == 0;
    }

    static int aantalBsns() {
        return BSNS.length;
    }

    static String bsn(int index) {
        return Integer.toString(BSNS[index % BSNS.length]);
    }

    String bsn() {
        return bsn(getal(0, BSNS.length - 1));
    }

    int getal(int van, int tot) {
        return van + random.nextInt(tot - van + 1);
    }

    /** Waar in ongeveer zoveel van de honderd gevallen. */
    boolean kans(int procent) {
        return random.nextInt(100) < procent;
    }

    <T> T soms(int procent, Supplier<T> waarde) {
        return kans(procent) ? waarde.get() : null;
    }

    <T> T uit(List<T> keuzes) {
        return keuzes.get(random.nextInt(keuzes.size()));
    }

    String uit(String keuzes) {
        return uit(List.of(keuzes.split(" ")));
    }

    String cijfers(int aantal) {
        StringBuilder cijfers = new StringBuilder();
        for (int i = 0; i < aantal; i++) {
            cijfers.append((char) ('0' + random.nextInt(10)));
        }
        return cijfers.toString();
    }

    String letter() {
        return Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }

    LocalDate dag(LocalDate van, int dagen) {
        return van.plusDays(random.nextInt(dagen));
    }
}
