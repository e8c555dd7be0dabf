package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * Hoe een eerdere regel te verbeteren is.
 *
 * @param maand de declaratieperiode waarin dat kan (TR318: niet voor de laatste)
 * @param intrekken de regel is goedgekeurd: er komt een credit, en zo nodig een nieuwe regel
 * @param volume zoals het was, zoals iemand het typt
 * @param nieuw wat er nu te declareren is, of {@code null} als de toewijzing dan niet loopt
 */
public record Correctievoorstel(
        String gemeente,
        String gemeentenaam,
        String wet,
        YearMonth maand,
        boolean intrekken,
        String volume,
        Maandregel nieuw)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
