package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Tarief;

/**
 * Wat een toewijzing per jaar gaat kosten: volume maal het tarief van de zorgdag. Dit is de
 * verplichting die het grootboek vastlegt; de declaratie wordt later op de werkelijke regels
 * getoetst.
 */
final class Kosten {
    private static final long MINUTEN = 60;

    private Kosten() {}

    /** Per kalenderjaar; een jaar zonder kosten ontbreekt. */
    static SortedMap<Integer, Euro> perJaar(Omvang omvang, Periode periode, List<Tarief> tarieven) {
        SortedMap<Integer, Euro> perJaar = new TreeMap<>();
        for (Omvang.Portie portie : omvang.porties(periode)) {
            Euro kosten = kosten(omvang.eenheid(), portie, tarieven);
            perJaar.merge(portie.vanaf().getYear(), kosten, Euro::plus);
        }
        perJaar.values().removeIf(bedrag -> bedrag.centen() == 0);
        return perJaar;
    }

    /** Een budget over meer jaren naar dagen verdeeld; het laatste jaar krijgt de rest. */
    static SortedMap<Integer, Euro> perJaar(Euro budget, Periode periode) {
        return perJaar(
                new Omvang(budget.centen(), Eenheid.EURO, Frequentie.TOTAAL), periode, List.of());
    }

    /**
     * Is er een tarief om deze eenheid mee te rekenen? € 0,00 (registratie, rulings A12) telt mee.
     */
    static boolean heeftTarief(Eenheid eenheid, List<Tarief> tarieven) {
        return eenheid == Eenheid.EURO || tarieven.stream().anyMatch(t -> geldtVoor(t, eenheid));
    }

    private static Euro kosten(Eenheid eenheid, Omvang.Portie portie, List<Tarief> tarieven) {
        if (eenheid == Eenheid.EURO) {
            return Euro.centen(portie.volume());
        }
        return opDag(portie.vanaf(), eenheid, tarieven)
                .map(t -> kosten(t, eenheid, portie.volume()))
                .orElse(Euro.NUL);
    }

    // Het bedrag van de minuten wordt afgerond, niet dat van één minuut (facts 9, zoals de
    // declaratie).
    private static Euro kosten(Tarief tarief, Eenheid eenheid, long volume) {
        Euro kosten = tarief.bedrag().maal(volume);
        return tarief.eenheid() == eenheid
                ? kosten
                : Euro.centen(Math.floorDiv(kosten.centen() + MINUTEN / 2, MINUTEN));
    }

    /** Het tarief van de dag; na het laatste bekende geldt dat, tot een nieuw is vastgesteld. */
    private static Optional<Tarief> opDag(LocalDate dag, Eenheid eenheid, List<Tarief> tarieven) {
        // Een tarief per minuut gaat voor dat van een uur, net als bij het oordeel over een regel.
        List<Tarief> passend =
                tarieven.stream()
                        .filter(t -> geldtVoor(t, eenheid))
                        .sorted(Comparator.comparing(t -> t.eenheid() != eenheid))
                        .toList();
        return passend.stream()
                .filter(t -> t.geldig().bevat(dag))
                .findFirst()
                .or(() -> passend.stream().max(Comparator.comparing(t -> t.geldig().begin())));
    }

    private static boolean geldtVoor(Tarief tarief, Eenheid eenheid) {
        return tarief.eenheid() == eenheid
                || eenheid == Eenheid.MINUUT && tarief.eenheid() == Eenheid.UUR;
    }
}
