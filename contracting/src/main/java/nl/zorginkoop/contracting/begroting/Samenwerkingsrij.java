package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Het deel van een gemeente in een gedeeld plafond, en hoe vol het geheel is.
 *
 * @param plafond dat van de centrumgemeente
 * @param aandeel wat de verdeling haar geeft; de aandelen zijn samen wat er begroot is, op de cent
 * @param verleend of haar gebruik meetelt
 * @param benut van het geheel
 * @param gewaarschuwd of het geheel de eerste grens raakte
 */
public record Samenwerkingsrij(
        UUID id,
        UUID plafond,
        String naam,
        int jaar,
        String centrumnaam,
        String deelnemer,
        String deelnemernaam,
        long gewicht,
        Euro aandeel,
        boolean verleend,
        Euro openstaand,
        Euro gedeclareerd,
        Euro begroot,
        Euro benut,
        boolean gewaarschuwd)
        implements Serializable {
    /** Wat deze gemeente van het plafond gebruikt. */
    public Euro gebruikt() {
        return openstaand.plus(gedeclareerd);
    }
}
