package nl.zorginkoop.web.controller;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Plafondstand.Risico;
import nl.zorginkoop.contracting.budget.Signaalregel;

/** Hoeveel plafonds aandacht vragen; vandaag en de werkplek tellen hetzelfde. */
final class Aandacht {
    // Lagere grenzen zijn een vooraankondiging: zij staan in de lijst, maar vragen nog geen
    // besluit.
    private static final int BESLUIT_VANAF = 95;

    private Aandacht() {}

    /** Wat geraakt wordt of een open signaal heeft; een plafond telt een keer. */
    static int tel(List<Plafondstand> plafonds, List<Signaalregel> signalen) {
        Set<UUID> hier = new HashSet<>();
        Set<UUID> vraagt = new HashSet<>();
        for (Plafondstand p : plafonds) {
            hier.add(p.id());
            if (p.risico().compareTo(Risico.RAAKT) >= 0) {
                vraagt.add(p.id());
            }
        }
        signalen.stream()
                .filter(s -> s.grens() == null || s.grens() >= BESLUIT_VANAF)
                .map(Signaalregel::plafond)
                .filter(hier::contains)
                .forEach(vraagt::add);
        return vraagt.size();
    }
}
