package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Iemand uit de omgeving van de client. */
public record Relatie(
        String nummer,
        Integer volgorde,
        String soort,
        Geboortedatum geboortedatum,
        String geslacht,
        VolledigeNaam naam,
        Contact contact,
        List<Retourcode> retourCodes) {

    public Relatie {
        retourCodes = Lijst.van(retourCodes);
    }
}
