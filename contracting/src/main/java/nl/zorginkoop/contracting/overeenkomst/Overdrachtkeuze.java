package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.util.List;

/**
 * Een client die verder moet, en bij wie dat kan.
 *
 * @param opvolgers wie haar product nu onder een eigen overeenkomst levert en niemand weert, op
 *     naam
 */
public record Overdrachtkeuze(Overdrachtrij overdracht, List<Opvolger> opvolgers)
        implements Serializable {
    public record Opvolger(String agb, String naam) implements Serializable {}
}
