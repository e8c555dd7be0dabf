package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Element;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** De client van een 301 met alles wat hem bij deze aanbieder is toegewezen. */
@Element("Client")
public record ToewijzingClient(
        String bsn,
        Geboortedatum geboortedatum,
        String geslacht,
        VolledigeNaam naam,
        Communicatie communicatie,
        String juridischeStatus,
        String wettelijkeVertegenwoordiging,
        String commentaar,
        List<Relatie> relaties,
        List<Contact> contactgegevens,
        List<ToegewezenProduct> toegewezenProducten,
        List<Retourcode> retourCodes) {

    public ToewijzingClient {
        relaties = Lijst.van(relaties);
        contactgegevens = Lijst.van(contactgegevens);
        toegewezenProducten = Lijst.van(toegewezenProducten);
        retourCodes = Lijst.van(retourCodes);
    }
}
