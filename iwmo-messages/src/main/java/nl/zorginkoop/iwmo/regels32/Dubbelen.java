package nl.zorginkoop.iwmo.regels32;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.regels.Melder;
import nl.zorginkoop.iwmo.regels.Toets;

/** TR101: binnen een klasse mag een logische sleutel maar één keer voorkomen. */
final class Dubbelen {

    private Dubbelen() {}

    static <K, L> Toets<K> in(
            Class<K> klasse, Function<K, List<L>> leden, String pad, Function<L, ?> sleutel) {
        return in(Regel.TR101, klasse, leden, pad, sleutel, "");
    }

    /**
     * @param onderdeel element binnen het lid waar de regel op zit, of leeg
     */
    static <K, L> Toets<K> in(
            Regel regel,
            Class<K> klasse,
            Function<K, List<L>> leden,
            String pad,
            Function<L, ?> sleutel,
            String onderdeel) {
        return new Toets<>(
                regel,
                klasse,
                (k, o, melder) -> meld(leden.apply(k), pad, sleutel, onderdeel, melder));
    }

    private static <L> void meld(
            List<L> leden, String pad, Function<L, ?> sleutel, String onderdeel, Melder melder) {
        Map<Object, Integer> gezien = new HashMap<>();
        for (int i = 0; i < leden.size(); i++) {
            Object waarde = sleutel.apply(leden.get(i));
            Integer eerder = gezien.putIfAbsent(waarde, i + 1);
            if (eerder != null) {
                String plek = pad + "[" + (i + 1) + "]" + onderdeel;
                melder.fout(plek, waarde, "anders dan in nummer " + eerder);
            }
        }
    }
}
