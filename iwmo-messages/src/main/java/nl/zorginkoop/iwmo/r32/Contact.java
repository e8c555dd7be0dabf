package nl.zorginkoop.iwmo.r32;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Adres, telefoon of e-mail van client of relatie. */
public record Contact(
        String soort,
        Adres adres,
        String organisatie,
        Telefoonnummers telefoon,
        String emailadres,
        OpenPeriode periode,
        List<Retourcode> retourCodes) {

    public Contact {
        retourCodes = Lijst.van(retourCodes);
    }
}
