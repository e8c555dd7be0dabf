package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Geeft toewijzingen hun nummer, op volgorde van besluit. Twee nummers liggen vast: 200731 is van
 * De Linde, en 200713 niet; wie die verwisselt, declareert op een toewijzing die hij niet heeft.
 */
final class Nummering {
    static final long EERSTE = 200_001;
    static final long VAN_DE_LINDE = 200_731;
    static final long VERWISSELD = 200_713;
    static final String DE_LINDE = "42420099";

    private Nummering() {}

    static List<Toegewezen> nummer(List<Toegewezen> opVolgorde) {
        List<Toegewezen> alle = new ArrayList<>();
        for (int i = 0; i < opVolgorde.size(); i++) {
            alle.add(opVolgorde.get(i).metNummer(EERSTE + i));
        }
        ruil(alle, VERWISSELD, t -> !t.agb().equals(DE_LINDE));
        ruil(alle, VAN_DE_LINDE, Nummering::isHelemaalInAugustus);
        return List.copyOf(alle);
    }

    private static boolean isHelemaalInAugustus(Toegewezen t) {
        return t.agb().equals(DE_LINDE)
                && t.gemeente().equals("9101")
                && t.product().code().equals("02A05")
                && t.begin().isBefore(LocalDate.of(2026, 8, 1))
                && (t.eind() == null || t.eind().isAfter(LocalDate.of(2026, 8, 30)));
    }

    // Het dichtstbijzijnde dat past krijgt het nummer; wie het had, krijgt dat van de ander.
    private static void ruil(List<Toegewezen> alle, long nummer, Predicate<Toegewezen> past) {
        int plek = (int) (nummer - EERSTE);
        int ander =
                IntStream.range(0, alle.size())
                        .filter(i -> past.test(alle.get(i)))
                        .boxed()
                        .min((a, b) -> Integer.compare(Math.abs(a - plek), Math.abs(b - plek)))
                        .orElseThrow();
        Toegewezen was = alle.get(plek);
        alle.set(plek, alle.get(ander).metNummer(was.nummer()));
        if (ander != plek) {
            alle.set(ander, was.metNummer(EERSTE + ander));
        }
    }
}
