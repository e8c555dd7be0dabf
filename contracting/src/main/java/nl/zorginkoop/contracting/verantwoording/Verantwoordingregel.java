package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.MonthDay;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wanneer een jaar verantwoord wordt en boven welk bedrag een accountant meekijkt (rulings A16).
 *
 * @param vanafJaar het eerste jaar waarover dit geldt, of {@code null} voor de standaard
 * @param verantwoording dag in het jaar erna waarop de productieverantwoording er is
 * @param verklaring dag in het jaar erna waarop de controleverklaring er is
 * @param besluit waar de regel op rust, of {@code null} voor de standaard
 */
public record Verantwoordingregel(
        Integer vanafJaar,
        Euro drempel,
        MonthDay verantwoording,
        MonthDay verklaring,
        String besluit,
        String door)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
