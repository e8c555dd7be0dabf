package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.Instant;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Wat er over betalen is vastgelegd.
 *
 * @param soort de UBO-stand, of FRAUDE
 * @param productcode bij fraude; anders {@code null}
 * @param periode bij fraude: de zorgdagen die niet betaald worden
 * @param tekst de bron van de stand, of de grond
 * @param geldt of dit nu betaling tegenhoudt; van de UBO-stand telt de laatste
 */
public record Betaalstop(
        Instant moment,
        String soort,
        String productcode,
        Periode periode,
        String tekst,
        String door,
        boolean geldt)
        implements Serializable {}
