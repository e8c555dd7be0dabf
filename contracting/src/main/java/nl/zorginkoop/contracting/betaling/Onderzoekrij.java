package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een onderzoek dat betalen tegenhoudt of hield.
 *
 * @param regel declaratienummer en referentie, of {@code null} voor alles van de aanbieder
 * @param stand LOOPT, VERLOPEN, VRIJ of ONTERECHT
 * @param gevorderd wat er al betaald was en teruggevorderd wordt
 * @param verrekend of dat al van een betaling af is
 */
public record Onderzoekrij(
        UUID id,
        String regel,
        String reden,
        String eigenaar,
        LocalDate uiterlijk,
        String stand,
        String uitkomst,
        Euro gevorderd,
        boolean verrekend,
        String door,
        Instant moment)
        implements Serializable {
    public boolean isOpen() {
        return stand.equals("LOOPT") || stand.equals("VERLOPEN");
    }
}
