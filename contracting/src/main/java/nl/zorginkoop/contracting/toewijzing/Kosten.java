package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import java.util.List;
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

    private static Euro kosten(Eenheid eenheid, Omvang.Portie portie, List<Tarief> tarieven) {
        if (eenheid == Eenheid.EURO) {
            return Euro.centen(portie.volume());
        }
        return opDag(portie.vanaf(), eenheid, tarieven).maal(portie.volume());
    }

    private static Euro opDag(LocalDate dag, Eenheid eenheid, List<Tarief> tarieven) {
        return tarieven.stream()
                .filter(t -> t.eenheid() == eenheid)
                .filter(t -> t.geldig().bevat(dag))
                .map(Tarief::bedrag)
                .findFirst()
                // Na het laatste bekende tarief: dat tarief, tot een nieuw is vastgesteld.
                .orElseGet(
                        () ->
                                tarieven.stream()
                                        .filter(t -> t.eenheid() == eenheid)
                                        .reduce((eerder, later) -> later)
                                        .map(Tarief::bedrag)
                                        .orElse(Euro.NUL));
    }
}
