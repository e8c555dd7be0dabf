package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De client van een 307. */
@Element("Client")
public record StopClient(
        String bsn,
        Geboortedatum geboortedatum,
        String geslacht,
        VerkorteNaam naam,
        List<StopProduct> stopProducten,
        List<Retourcode> retourCodes) {

    public StopClient {
        stopProducten = Lijst.van(stopProducten);
        retourCodes = Lijst.van(retourCodes);
    }
}
