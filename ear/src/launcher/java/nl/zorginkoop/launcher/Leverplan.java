package nl.zorginkoop.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * In welke volgorde berichten ingeleverd worden, elk een aantal keer en door elkaar, en waar de
 * server wordt afgebroken. Hetzelfde zaad geeft hetzelfde plan.
 *
 * @param volgorde de berichten, vanaf nul, zo vaak als zij ingeleverd worden
 * @param klappen na welke inlevering de server valt, en hoeveel milliseconden later
 */
record Leverplan(List<Integer> volgorde, SortedMap<Integer, Integer> klappen) {

    // Een bericht van één cliënt is in tientallen milliseconden verwerkt: daarbinnen hoort de klap.
    private static final int UITERSTE_MS = 120;

    static Leverplan maak(int berichten, int keren, int kills, long zaad) {
        int leveringen = berichten * keren;
        if (berichten < 1 || keren < 1 || kills < 0 || kills > leveringen) {
            throw new Fout("Zoveel berichten en kills passen niet bij elkaar.");
        }
        SplittableRandom toeval = new SplittableRandom(zaad);
        List<Integer> volgorde = new ArrayList<>(leveringen);
        for (int keer = 0; keer < keren; keer++) {
            for (int nr = 0; nr < berichten; nr++) {
                volgorde.add(nr);
            }
        }
        for (int i = leveringen - 1; i > 0; i--) {
            int ander = toeval.nextInt(i + 1);
            Integer was = volgorde.set(i, volgorde.get(ander));
            volgorde.set(ander, was);
        }
        SortedMap<Integer, Integer> klappen = new TreeMap<>();
        for (int k = 0; k < kills; k++) {
            // In elk deel van de reeks een klap, op een willekeurige plek daarin.
            int van = (int) ((long) leveringen * k / kills);
            int tot = (int) ((long) leveringen * (k + 1) / kills);
            klappen.put(toeval.nextInt(van, tot), toeval.nextInt(UITERSTE_MS));
        }
        return new Leverplan(List.copyOf(volgorde), klappen);
    }
}
