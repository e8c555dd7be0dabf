package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Identificeert een zorgaanbieder in het berichtenverkeer (AGB-register, acht cijfers).
 *
 * @param code acht cijfers
 */
public record AgbCode(String code) implements Serializable {
    private static final Pattern VORM = Pattern.compile("[0-9]{8}");

    public AgbCode {
        if (code == null || !VORM.matcher(code).matches()) {
            throw new OngeldigeWaarde("agb", "Een AGB-code bestaat uit acht cijfers.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
