package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een product bij een aanbieder onder een plafond: de feiten zoals zij op de peildag bekend waren.
 *
 * @param product productcode of categorie; leeg als de hulp geen van beide noemt
 * @param aanbieder agb-code, of {@code null}
 * @param maanden gerealiseerd per zorgmaand, twaalf
 * @param gepland wat tot en met de laatste gedeclareerde maand te verwachten was, naar dagen
 * @param onderweg geleverd en nog niet gedeclareerd, tot en met de peildag
 * @param lopend wat na de peildag nog geleverd wordt op wat er loopt
 * @param instroom kosten per maand van wat er in een maand bij komt
 */
public record Prognosedeel(
        String product,
        String aanbieder,
        List<Euro> maanden,
        Euro verplicht,
        Euro gereserveerd,
        Euro gepland,
        Euro onderweg,
        Euro lopend,
        Euro instroom)
        implements Serializable {
    /** Een deel waar niets van bekend is. */
    public static final Prognosedeel LEEG =
            new Prognosedeel(
                    "",
                    null,
                    java.util.Collections.nCopies(12, Euro.NUL),
                    Euro.NUL,
                    Euro.NUL,
                    Euro.NUL,
                    Euro.NUL,
                    Euro.NUL,
                    Euro.NUL);

    public Prognosedeel {
        maanden = List.copyOf(maanden);
    }

    public Euro gerealiseerd() {
        return maanden.stream().reduce(Euro.NUL, Euro::plus);
    }

    /** Samen met een ander deel, onder de naam van dit deel. */
    Prognosedeel plus(Prognosedeel ander) {
        return new Prognosedeel(
                product,
                aanbieder,
                java.util.stream.IntStream.range(0, 12)
                        .mapToObj(m -> maanden.get(m).plus(ander.maanden.get(m)))
                        .toList(),
                verplicht.plus(ander.verplicht),
                gereserveerd.plus(ander.gereserveerd),
                gepland.plus(ander.gepland),
                onderweg.plus(ander.onderweg),
                lopend.plus(ander.lopend),
                instroom.plus(ander.instroom));
    }
}
