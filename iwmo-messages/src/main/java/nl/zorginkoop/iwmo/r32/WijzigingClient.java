package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De client van een 317. */
@Element("Client")
public record WijzigingClient(String bsn, Verzoek verzoek, List<Retourcode> retourCodes) {

    public WijzigingClient {
        retourCodes = Lijst.van(retourCodes);
    }
}
