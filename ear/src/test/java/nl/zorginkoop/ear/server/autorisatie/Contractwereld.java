package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Overeenkomsten van HIER met DEZE die lopen, zijn opgezegd of voorbij zijn. Elke proef krijgt haar
 * eigen: wat bij de ene gestopt of opgezegd is, staat een andere niet in de weg.
 */
final class Contractwereld {
    private static final int MAANDEN = 7;

    private Contractwereld() {}

    /** Verlengen kan nog, en beide kanten mogen tussentijds opzeggen. */
    static UUID lopend(Proefwereld w) {
        return tot(w, w.vandaag().plusYears(1));
    }

    /** Haar laatste dag was gisteren, en er krijgt nog iemand hulp. */
    static UUID voorbij(Proefwereld w) {
        UUID id = tot(w, w.vandaag().minusDays(1));
        w.toewijzing(id);
        return id;
    }

    /** Een dag waarop opzeggen kan: na de opzegtermijn, en voor zij vanzelf eindigt. */
    static LocalDate opzegdag(Proefwereld w) {
        return w.vandaag().plusMonths(MAANDEN);
    }

    /** Opgezegd door HIER, terwijl er daarna nog iemand hulp krijgt. */
    static UUID opgezegd(Proefwereld w) {
        UUID id = lopend(w);
        w.toewijzing(id);
        w.zet(
                "insert into contracteinde (id, gemeente, aanbieder, overeenkomst, grond, kant, per, toelichting, door)"
                        + " values (?, '9751', '97510001', ?, 'TUSSENTIJDS', 'GEMEENTE', ?, ?, 'merk')",
                w.nieuw(),
                id,
                opzegdag(w),
                MERK);
        return id;
    }

    // Eerder begonnen dan die van de wereld: een toewijzing kiest de laatst begonnen.
    private static UUID tot(Proefwereld w, LocalDate eind) {
        UUID id = w.nieuw();
        w.zet(
                """
                insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind, verlengingen,
                    verlengmaanden, opzegoptie)
                values (?, '9751', '97510001', 'WMO', ?, ?, 'INSPANNINGSGERICHT', '2024-01-01', ?, 1, 12, 'BEIDEN')
                """,
                id,
                id.toString(),
                MERK,
                eind);
        return id;
    }
}
