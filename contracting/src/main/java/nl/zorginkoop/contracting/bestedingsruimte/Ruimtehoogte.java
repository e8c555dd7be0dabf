package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.Instant;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er over de hoogte besloten is.
 *
 * @param bedrag het jaarbedrag naar rato van de dagen die de ruimte dit jaar telt
 * @param onder de naam van het plafond waar zij onder hangt
 */
public record Ruimtehoogte(
        Euro jaarbedrag,
        Naarrato wijze,
        Euro bedrag,
        String onder,
        Ruimtefactoren factoren,
        String reactie,
        String bovenBegroting,
        String door,
        Instant moment)
        implements Serializable {}
