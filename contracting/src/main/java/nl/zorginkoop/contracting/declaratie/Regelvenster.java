package nl.zorginkoop.contracting.declaratie;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * De maand of het jaar van productie waar regels uit komen; zonder keuze alles.
 *
 * @param tot de eerste dag die er niet meer bij hoort
 */
record Regelvenster(LocalDate van, LocalDate tot) {
    static Regelvenster van(Bladvraag vraag) {
        LocalDate maand = vraag.dag("maand");
        String jaar = vraag.keuze("jaar");
        if (maand != null) {
            LocalDate eerste = maand.withDayOfMonth(1);
            return new Regelvenster(eerste, eerste.plusMonths(1));
        }
        if (jaar == null) {
            return new Regelvenster(null, null);
        }
        if (!jaar.matches("20[0-9]{2}")) {
            throw new OngeldigeWaarde("jaar", "Kies een jaar, zoals 2026.");
        }
        LocalDate begin = LocalDate.of(Integer.parseInt(jaar), 1, 1);
        return new Regelvenster(begin, begin.plusYears(1));
    }
}
