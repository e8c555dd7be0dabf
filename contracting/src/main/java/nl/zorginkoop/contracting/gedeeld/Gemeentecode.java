package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * De CBS-code van een gemeente (vier cijfers). Een gemeente is de huurder (tenant) van het
 * platform; {@link #PLATFORM} is de code waaronder het platform zelf post bewaart die aan geen
 * gemeente te koppelen is.
 *
 * @param code vier cijfers
 */
public record Gemeentecode(String code) implements Serializable {
    private static final Pattern VORM = Pattern.compile("[0-9]{4}");

    public static final Gemeentecode PLATFORM = new Gemeentecode("0000");

    public Gemeentecode {
        if (code == null || !VORM.matcher(code).matches()) {
            throw new OngeldigeWaarde("gemeente", "Een gemeentecode bestaat uit vier cijfers.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
