package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De client van een 305. */
@Element("Client")
public record StartClient(
        String bsn,
        Geboortedatum geboortedatum,
        String geslacht,
        VerkorteNaam naam,
        List<StartProduct> startProducten,
        List<Retourcode> retourCodes) {

    public StartClient {
        startProducten = Lijst.van(startProducten);
        retourCodes = Lijst.van(retourCodes);
    }
}
