package nl.zorginkoop.iwmo.regels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Oordeel;

/**
 * Verzamelt bevindingen: de eerste met alles erbij, de rest alleen geteld, zodat een bestand met
 * een miljoen fouten het geheugen niet vult. Van elke regel wordt de code wel altijd onthouden.
 */
public final class Bevindingen {

    private final int maximum;
    private final List<Fout> fouten = new ArrayList<>();
    private final SortedSet<String> regels = new TreeSet<>();
    private boolean schemafout;
    private long aantal;

    public Bevindingen(int maximum) {
        this.maximum = maximum;
    }

    public void meld(Fout fout) {
        if (fout.niveau() == 1 && !schemafout) {
            // Op een bericht dat het schema niet haalt zeggen de andere regels niets.
            schemafout = true;
            fouten.clear();
            regels.clear();
            aantal = 0;
        }
        if (schemafout && fout.niveau() != 1) {
            return;
        }
        aantal++;
        if (fout.niveau() != 1 && regels.add(fout.code()) && fouten.size() >= maximum) {
            // Van elke regel hoort minstens één geval in de lijst.
            fouten.remove(maximum - 1);
        }
        if (fouten.size() < maximum) {
            fouten.add(fout);
        }
    }

    public boolean vol() {
        return fouten.size() >= maximum;
    }

    public Oordeel oordeel(Kop kop) {
        List<Fout> opPlaats = new ArrayList<>(fouten);
        opPlaats.sort(Comparator.comparingInt(f -> f.plaats().regelnummer()));
        return new Oordeel(kop, opPlaats, aantal, List.copyOf(regels));
    }
}
