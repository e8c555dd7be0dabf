package nl.zorginkoop.web.contract;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import nl.zorginkoop.contracting.overeenkomst.Contracttoestand;

/** De levensloop van een overeenkomst op dag: wat er was, en wat er nog komt. */
final class Tijdlijn {
    /**
     * @param sleutel van de tekst
     * @param geweest of het al gebeurd is
     */
    public record Stap(LocalDate dag, String sleutel, boolean geweest) implements Serializable {}

    private final List<Stap> stappen = new ArrayList<>();
    private final LocalDate vandaag;

    private Tijdlijn(LocalDate vandaag) {
        this.vandaag = vandaag;
    }

    static List<Stap> van(Contractblad c, LocalDate vandaag) {
        Tijdlijn t = new Tijdlijn(vandaag);
        t.leg(c);
        t.stappen.sort(Comparator.comparing(Stap::dag));
        return List.copyOf(t.stappen);
    }

    private void leg(Contractblad c) {
        c.aanbod().forEach(a -> bij(dag(a.aangeboden()), "AANGEBODEN"));
        c.aanbod().stream()
                .filter(a -> a.ongeldig() != null)
                .forEach(a -> bij(dag(a.ongeldig()), "ONGELDIG"));
        c.handtekeningen()
                .forEach(
                        h ->
                                bij(
                                        dag(h.moment()),
                                        h.past() ? "GETEKEND_" + h.kant() : "GEWIJZIGD_TERUG"));
        // Een aanbod is nog geen overeenkomst: haar eerste dag komt pas na twee handtekeningen.
        boolean aanbod = c.kop().toestand() == Contracttoestand.CONTRACT_AANGEBODEN;
        stappen.add(
                new Stap(c.kop().begin(), "INGANG", !aanbod && !c.kop().begin().isAfter(vandaag)));
        c.verlengingen().forEach(v -> bij(v.ontvangen(), "VERLENGD"));
        c.einden().forEach(e -> bij(dag(e.ontvangen()), e.ontbinding() ? "ONTBONDEN" : "OPGEZEGD"));
        Contracttoestand toestand = c.kop().toestand();
        if (toestand == Contracttoestand.ACTIEF
                && c.kop().nogTeVerlengen() > 0
                && c.kop().verlengTot() != null) {
            bij(c.kop().verlengTot(), "VERLENGEN");
        }
        if (c.kop().eind() != null) {
            bij(c.kop().eind(), "EIND");
        }
    }

    private void bij(LocalDate dag, String sleutel) {
        stappen.add(new Stap(dag, sleutel, !dag.isAfter(vandaag)));
    }

    private static LocalDate dag(Instant moment) {
        return moment.atZone(Klok.AMSTERDAM).toLocalDate();
    }
}
