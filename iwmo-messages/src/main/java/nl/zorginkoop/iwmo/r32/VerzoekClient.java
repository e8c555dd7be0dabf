package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.AlleenIn;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De client van een 315; of de gezagsdrager bekend is bestaat alleen in iJw. */
@Element("Client")
public record VerzoekClient(
        String bsn,
        Geboortedatum geboortedatum,
        String geslacht,
        VerkorteNaam naam,
        @AlleenIn(Domein.JW) String gezagsdragerBekend,
        String commentaar,
        List<AangevraagdProduct> aangevraagdeProducten,
        List<Retourcode> retourCodes) {

    public VerzoekClient {
        aangevraagdeProducten = Lijst.van(aangevraagdeProducten);
        retourCodes = Lijst.van(retourCodes);
    }
}
