package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De gemeente die volgens het woonplaatsbeginsel betaalt. */
public record Woonplaatsbeginsel(String gemeente, List<Retourcode> retourCodes) {

    public Woonplaatsbeginsel {
        retourCodes = Lijst.van(retourCodes);
    }
}
