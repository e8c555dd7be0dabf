package nl.zorginkoop.contracting.levensloop;

import nl.zorginkoop.contracting.databank.Databank;

/**
 * Zegt de databank van wie een veranderd gegeven komt, voor deze transactie. Wie niets zet, is de
 * gemeente zelf.
 */
final class Bron {
    private Bron() {}

    static void zet(Databank databank, String bron) {
        databank.eerste(
                "select set_config('zorg.bron', ?, true)",
                r -> r.getString(1),
                bron == null ? "" : bron);
    }
}
