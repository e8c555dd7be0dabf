package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er aan een aanbieder onder een wet te betalen is, of waarom niet.
 *
 * @param reden {@code null} als het mag; UBO, FRAUDE, BESTEDINGSRUIMTE, KORTING, GEEN_REKENING of
 *     VERREKENING als er niets naar toe kan
 * @param posten hoeveel regels en credits dit zijn
 * @param bedrag goedgekeurd min gecrediteerd, na korting; negatief is onverschuldigd betaald
 * @param uiterlijk de eerste dag waarop iets hiervan betaald moet zijn (V23)
 * @param teLaat of die dag voorbij is
 */
public record Betaalsaldo(
        String aanbieder,
        String aanbiedernaam,
        String wet,
        String reden,
        long posten,
        Euro bedrag,
        LocalDate uiterlijk,
        boolean teLaat)
        implements Serializable {}
