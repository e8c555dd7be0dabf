package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.bericht.Stroom;

/** De prestaties van een client. */
@Element("Client")
public record DeclaratieClient(
        String bsn, @Stroom List<Prestatie> prestaties, List<Retourcode> retourCodes) {

    public DeclaratieClient {
        prestaties = Lijst.van(prestaties);
        retourCodes = Lijst.van(retourCodes);
    }
}
