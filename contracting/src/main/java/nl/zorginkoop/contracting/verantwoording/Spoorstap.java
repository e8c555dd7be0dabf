package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een stap van een regel op haar weg van bericht naar betaling.
 *
 * @param soort BERICHT, TOEWIJZING, OORDEEL, BOEKING, ANTWOORD, CREDIT, DEBET, OPDRACHT,
 *     GOEDGEKEURD, VERZONDEN, BANK of LOG
 * @param wat wat er gebeurde: een berichtsoort, een boekingssoort, een stand, een deur
 * @param kenmerk waaraan het te herkennen is
 * @param bedrag wat het met geld deed, of {@code null}
 * @param door wie het deed, of {@code null} als dat hier niet te zien is
 * @param grondslag bij een logregel waarom er gekeken mocht worden
 * @param bron sleutel van het bericht, de declaratie of de opdracht
 */
public record Spoorstap(
        Instant moment,
        String soort,
        String wat,
        String kenmerk,
        Euro bedrag,
        String door,
        String grondslag,
        UUID bron)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
