package nl.zorginkoop.launcher;

import java.util.ArrayList;
import java.util.List;

/** Metingen van één ding, in milliseconden; de plek in de rij, niet het gemiddelde. */
final class Meetreeks {

    private final List<Double> waarden = new ArrayList<>();

    void neem(double ms) {
        waarden.add(ms);
    }

    int aantal() {
        return waarden.size();
    }

    double p50() {
        return deel(50);
    }

    double p99() {
        return deel(99);
    }

    // Rangplek naar boven: bij honderd metingen is p99 de op een na langste.
    private double deel(int procent) {
        if (waarden.isEmpty()) {
            return 0;
        }
        List<Double> rij = waarden.stream().sorted().toList();
        int plek = (rij.size() * procent + 99) / 100 - 1;
        return rij.get(Math.max(0, plek));
    }
}
