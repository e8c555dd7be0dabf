package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén regel van een schatting, met wat er om haar na te rekenen nodig is en wat er tot nu van kwam.
 *
 * @param laatste tot en met welke maand er op de peildag niets meer open stond
 * @param graad de benutting in honderdsten van een procent
 * @param gekomen wat er na de peildag over die tijd goedgekeurd is
 */
public record Schattingregelrij(
        UUID id,
        int jaar,
        String wet,
        UUID plafond,
        String plafondnaam,
        String product,
        String productnaam,
        String aanbieder,
        String aanbiedernaam,
        String taakveld,
        String kostenplaats,
        String grootboek,
        int laatste,
        Euro onderweg,
        int graad,
        Euro laag,
        Euro midden,
        Euro hoog,
        Euro gekomen)
        implements Serializable {
    Schattingregelrij metGekomen(Euro bedrag) {
        return new Schattingregelrij(
                id,
                jaar,
                wet,
                plafond,
                plafondnaam,
                product,
                productnaam,
                aanbieder,
                aanbiedernaam,
                taakveld,
                kostenplaats,
                grootboek,
                laatste,
                onderweg,
                graad,
                laag,
                midden,
                hoog,
                bedrag);
    }

    /** De eerste maand waar nog iets van open stond. */
    public YearMonth eersteOpen() {
        return YearMonth.of(jaar, Math.min(12, laatste + 1));
    }

    /** Positief is te hoog geschat. */
    public Euro verschil() {
        return midden.min(gekomen);
    }
}
