package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Wat er anders moet aan product of omvang.
 *
 * @param vanaf de eerste dag waarop het anders is; {@code null} geldt voor de hele looptijd
 * @param productcode een ander product, of {@code null} voor hetzelfde
 * @param omvang de nieuwe omvang, of {@code null} bij een budget
 * @param budget het nieuwe budget, of {@code null} bij een omvang
 * @param reden waarom
 * @param instemming waaruit blijkt dat de aanbieder het ermee eens is; nodig bij minder (OP298,
 *     OP299) en voor dagen die al voorbij zijn (OP186)
 */
public record Omvangopgave(
        LocalDate vanaf,
        String productcode,
        Omvang omvang,
        Euro budget,
        Wijzigreden reden,
        String instemming) {
    public Omvangopgave {
        if ((omvang == null) == (budget == null)) {
            throw new OngeldigeWaarde("omvang", "Vul een omvang in of een budget, één van beide.");
        }
        if (reden == null) {
            throw new OngeldigeWaarde("reden", "Kies waarom de toewijzing verandert.");
        }
    }
}
