package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Een toewijzing die blijft zoals zij is. */
public record OngewijzigdProduct(int toewijzingNummer, List<Retourcode> retourCodes) {

    public OngewijzigdProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
