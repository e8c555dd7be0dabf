package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Waaruit een tarief bestaat: de elementen a tot en met f van artikel 5.4 van het
 * Uitvoeringsbesluit Wmo 2015, en voor jeugdhulp die van artikel 2.3 van het Besluit Jeugdwet. Nul
 * is een antwoord; {@code null} is nog niet ingevuld, en daarmee wordt een tarief niet
 * gepubliceerd.
 *
 * @param beroepskracht a: kosten van de beroepskracht
 * @param overhead b: redelijke overhead
 * @param nietProductief c: verlof, ziekte, scholing en werkoverleg
 * @param reisOpleiding d: reis en opleiding
 * @param indexatie e: indexatie
 * @param gemeenteEisen f: wat de gemeente vraagt, zoals rapporteren
 */
public record Prijsopbouw(
        Euro beroepskracht,
        Euro overhead,
        Euro nietProductief,
        Euro reisOpleiding,
        Euro indexatie,
        Euro gemeenteEisen)
        implements Serializable {

    /** Nog niets ingevuld. */
    public static final Prijsopbouw LEEG = new Prijsopbouw(null, null, null, null, null, null);

    public boolean isCompleet() {
        return elementen().stream().allMatch(Objects::nonNull);
    }

    /** De som van wat ingevuld is. */
    public Euro som() {
        return elementen().stream().filter(Objects::nonNull).reduce(Euro.NUL, Euro::plus);
    }

    // Met opzet geen List.of: een leeg element is hier gewoon.
    private List<Euro> elementen() {
        return Stream.of(
                        beroepskracht,
                        overhead,
                        nietProductief,
                        reisOpleiding,
                        indexatie,
                        gemeenteEisen)
                .toList();
    }
}
