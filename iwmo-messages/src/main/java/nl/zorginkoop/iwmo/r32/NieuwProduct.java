package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Een product dat erbij moet komen. */
public record NieuwProduct(
        Product product,
        LocalDate gewensteIngangsdatum,
        LocalDate einddatum,
        Omvang omvang,
        Integer budget,
        List<Retourcode> retourCodes) {

    public NieuwProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
