package nl.zorginkoop.iwmo.r32;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Een gestopte levering; reden 20 is tijdelijk. */
public record StopProduct(
        Integer toewijzingNummer,
        Product product,
        LocalDate toewijzingIngangsdatum,
        LocalDate begindatum,
        String redenBeeindiging,
        LocalDate einddatum,
        String statusAanlevering,
        List<Retourcode> retourCodes) {

    public StopProduct {
        retourCodes = Lijst.van(retourCodes);
    }
}
