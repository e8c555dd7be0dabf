package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Een toewijzing die anders moet. */
public record TeWijzigenProduct(
        int toewijzingNummer,
        LocalDate gewensteIngangsdatum,
        LocalDate einddatum,
        Omvang omvang,
        Integer budget,
        List<Retourcode> retourCodes) {

    public TeWijzigenProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
