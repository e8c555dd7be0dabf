package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wanneer een declaratie beantwoord moet zijn en betaald wordt (V23); voor gemeente en aanbieder
 * gelijk.
 *
 * @param antwoordUiterlijk tien werkdagen na ontvangst
 * @param beantwoord de dag van het antwoord
 * @param uiterlijk dertig dagen na de dagtekening
 * @param uitvoerdag wanneer wat in een opdracht zit wordt overgeboekt, of {@code null}
 * @param open wat nog in geen opdracht zit: goedgekeurd min wat betaald, ingehouden, onderweg of
 *     niet verschuldigd is
 * @param nietBetaalbaar wat daarvan goedgekeurd is en boven de bestedingsruimte ligt (rulings A12)
 * @param stand TE_BETALEN, ONDERWEG, BETAALD, TE_LAAT, NIET_BETAALBAAR, NIET_VERSCHULDIGD of
 *     VERREKENING; de gemeente leest ook IN_ONDERZOEK, de aanbieder niet dat er een loopt
 */
public record Betaalbeeld(
        UUID declaratie,
        String nummer,
        String gemeentenaam,
        String aanbiedernaam,
        String wet,
        LocalDate ontvangen,
        LocalDate antwoordUiterlijk,
        LocalDate beantwoord,
        LocalDate uiterlijk,
        LocalDate uitvoerdag,
        Euro toegekend,
        Euro betaald,
        Euro korting,
        Euro onderweg,
        Euro open,
        Euro nietBetaalbaar,
        String stand)
        implements Serializable {
    /** Kwam het antwoord na de termijn? */
    public boolean isAntwoordTeLaat() {
        return beantwoord.isAfter(antwoordUiterlijk);
    }
}
