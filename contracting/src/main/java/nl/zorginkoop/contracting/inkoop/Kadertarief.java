package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Een tarief zoals het van {@code bekend} tot {@code vervangen} gekend werd.
 *
 * @param vervangen sinds wanneer wij iets anders weten, of {@code null}
 * @param reden waarom er gecorrigeerd is, of {@code null}
 */
public record Kadertarief(
        UUID id,
        UUID kader,
        String productcode,
        String productnaam,
        Eenheid eenheid,
        AgbCode aanbieder,
        Tariefgebied gebied,
        Periode geldig,
        Instant bekend,
        Instant vervangen,
        Euro bedrag,
        Euro schaduw,
        Prijsopbouw opbouw,
        String motivering,
        Herkomst herkomst,
        String reden)
        implements Serializable {
    public enum Herkomst {
        VERSIE,
        INDEXERING,
        CORRECTIE
    }

    public boolean isActueel() {
        return vervangen == null;
    }
}
